"""The part of Qdrant's REST interface that the adapter uses, over the local mode of Qdrant's own Python client.

A stand-in for the tests: filters, cosine scores and deletion are Qdrant's own code, but neither its storage, nor its
approximate index, nor its real parsing of requests. Set MAILFLEX_TEST_QDRANT to test against a real server.
"""

import json
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
lock = threading.Lock()


def filter_of(body):
    return models.Filter(**body["filter"]) if body.get("filter") else None


def exists(name, _):
    return {"exists": client.collection_exists(name)}


def create(name, body):
    vectors = {key: models.VectorParams(**value) for key, value in body["vectors"].items()}
    return client.create_collection(name, vectors_config=vectors)


def index(name, body):
    # local mode scans, so an index has nothing to do; the field schema is still checked
    schema = body["field_schema"]
    models.KeywordIndexParams(**schema) if isinstance(schema, dict) else models.PayloadSchemaType(schema)
    return {"operation_id": 0, "status": "completed"}


def upsert(name, body):
    client.upsert(name, [models.PointStruct(**point) for point in body["points"]])
    return {"operation_id": 0, "status": "completed"}


def query(name, body):
    found = client.query_points(
        name, query=body["query"], using=body["using"], query_filter=filter_of(body), limit=body["limit"]
    )
    return {"points": [point.model_dump(mode="json") for point in found.points]}


def delete(name, body):
    client.delete(name, models.FilterSelector(filter=filter_of(body)))
    return {"operation_id": 0, "status": "completed"}


def count(name, body):
    return {"count": client.count(name, count_filter=filter_of(body), exact=True).count}


ROUTES = {
    ("GET", "/exists"): exists,
    ("PUT", ""): create,
    ("PUT", "/index"): index,
    ("PUT", "/points"): upsert,
    ("POST", "/points/query"): query,
    ("POST", "/points/delete"): delete,
    ("POST", "/points/count"): count,
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        length = int(self.headers.get("content-length") or 0)
        body = json.loads(self.rfile.read(length) or b"{}")
        path = self.path.split("?")[0]
        if path == "/":
            return self.reply(200, {"title": "qdrant - local mode", "version": "1.0.0"})
        match = re.fullmatch(r"/collections/([^/]+)(/.*)?", path)
        route = match and ROUTES.get((self.command, match[2] or ""))
        if not route:
            return self.reply(404, {"status": {"error": f"no such path: {self.command} {path}"}})
        try:
            with lock:
                result = route(match[1], body)
        except Exception as problem:
            status = 409 if "already exists" in str(problem) else 400
            return self.reply(status, {"status": {"error": str(problem)}})
        return self.reply(200, {"result": result, "status": "ok", "time": 0})

    do_GET = do_PUT = do_POST = answer

    def reply(self, status, body):
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
