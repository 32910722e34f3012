export interface Found {
  id: string;
}
