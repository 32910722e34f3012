import { Center, Loader, Stack } from '@mantine/core';
import { LogoMark } from './logo.tsx';

export function SplashScreen() {
  return (
    <Center mih="100dvh" aria-busy="true">
      <Stack align="center">
        <LogoMark size={44} />
        <Loader type="dots" size="sm" aria-label="Loading" />
      </Stack>
    </Center>
  );
}
