import { FRAMEWORK_1 } from './v1/framework';

/** Every released framework by version; old ones stay, so that old results remain readable (framework 1.0). */
export const FRAMEWORKS = { '1.0': FRAMEWORK_1 } as const;
export type FrameworkVersion = keyof typeof FRAMEWORKS;

/** The version that new results are made with. */
export const CURRENT_FRAMEWORK_VERSION: FrameworkVersion = '1.0';

/** The framework that new results are made with. */
export const CURRENT_FRAMEWORK = FRAMEWORKS[CURRENT_FRAMEWORK_VERSION];
