/** For commands of the operator, whom the runner does not limit, and of an admin by hand. */
export const OPERATOR_LIMIT = { points: 60, seconds: 600 };
