import { useMediaQuery } from '@mantine/hooks';

/** One pane and a bar at the bottom. */
export const usePhone = (): boolean => useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });

/** Room for a third pane. */
export const useWide = (): boolean => useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
