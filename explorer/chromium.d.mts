import type { LaunchOptions } from 'playwright-core';

export function launching(drawing?: { readonly webgl?: boolean }): Promise<LaunchOptions>;
export function processorTime(pid: number): number;
