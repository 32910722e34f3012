import './shell.css';
import { useEffect, useRef } from 'react';
import { ActionIcon, Drawer, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { Link, Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router';
import { Wordmark } from '../../ui/logo.tsx';
import { usePhone } from '../../ui/use-width.ts';
import { LiveProvider } from '../live.tsx';
import { useUser } from '../session.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { PasswordBanner, ZoneBanner } from './banners.tsx';
import { DESTINATIONS } from './destinations.ts';
import { HelpOverlay } from './help-overlay.tsx';
import { BottomNavigation, ConnectionDot, SideNavigation } from './navigation.tsx';

function ColorSchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'dark' ? 'light' : 'dark';
  return (
    <Tooltip label={`Switch to ${next}`}>
      <ActionIcon aria-label={`Switch to ${next} appearance`} onClick={() => setColorScheme(next)}>
        {scheme === 'dark' ? <IconSun size={17} stroke={1.7} /> : <IconMoon size={17} stroke={1.7} />}
      </ActionIcon>
    </Tooltip>
  );
}

/** What stays while pages change: navigation, shortcuts, the live connection. */
export function Shell() {
  const navigate = useNavigate();
  const navigation = useNavigation();
  const location = useLocation();
  const user = useUser();
  const phone = usePhone();
  const [helpOpened, help] = useDisclosure(false);
  const [moreOpened, more] = useDisclosure(false);
  const main = useRef<HTMLElement>(null);
  const path = useRef(location.pathname);

  useEffect(() => {
    // Screen readers and the keyboard start at the top of the new page, as after a page load.
    const area = (pathname: string) => pathname.split('/')[1];
    if (area(path.current) !== area(location.pathname)) main.current?.focus({ preventScroll: true });
    path.current = location.pathname;
  }, [location.pathname]);

  const goTo = Object.fromEntries(DESTINATIONS.map(({ key, to }) => [`g ${key}`, () => void navigate(to)]));
  useShortcuts({
    ...goTo,
    '?': help.open,
    '/': () => {
      const search = document.querySelector<HTMLInputElement>('[data-search]');
      if (search) search.focus();
      else void navigate('/mail?search');
    },
  });

  return (
    <LiveProvider>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <div className="shell">
        {!phone && (
          <div className="sidebar">
            <Link to="/" className="sidebar-logo" aria-label="Mailflex, overview">
              <Wordmark />
            </Link>
            <SideNavigation />
            <div className="sidebar-foot">
              <Link to="/settings" className="sidebar-user" title={user.email}>
                <span className="sidebar-user-name">{user.name || user.email}</span>
                <span className="sidebar-user-mail">{user.email}</span>
              </Link>
              <div className="sidebar-tools">
                <ConnectionDot withLabel />
                <span>
                  <Tooltip label="Keyboard shortcuts (?)">
                    <ActionIcon aria-label="Keyboard shortcuts" onClick={help.open}>
                      <IconKeyboard size={18} stroke={1.6} />
                    </ActionIcon>
                  </Tooltip>
                  <ColorSchemeToggle />
                </span>
              </div>
            </div>
          </div>
        )}
        {phone && (
          <header className="topbar">
            <Link to="/" aria-label="Mailflex, overview" className="sidebar-logo">
              <Wordmark size={24} />
            </Link>
            <span className="topbar-tools">
              <ConnectionDot />
              <ActionIcon component={Link} to="/mail?search" size="lg" aria-label="Search mail">
                <IconSearch size={20} stroke={1.7} />
              </ActionIcon>
            </span>
          </header>
        )}
        <div
          className={navigation.state === 'loading' ? 'page-progress page-progress-on' : 'page-progress'}
          aria-hidden
        />
        <main id="main" ref={main} tabIndex={-1}>
          <PasswordBanner />
          <ZoneBanner />
          <Outlet />
        </main>
        {phone && <BottomNavigation onMore={more.open} />}
      </div>
      <Drawer opened={moreOpened && phone} onClose={more.close} title="Mailflex" position="bottom" size="auto">
        <SideNavigation onFollow={more.close} />
        <div className="drawer-tools">
          <ConnectionDot withLabel />
          <ColorSchemeToggle />
        </div>
      </Drawer>
      <HelpOverlay opened={helpOpened} onClose={help.close} />
      <ScrollRestoration />
    </LiveProvider>
  );
}
