import type { LaunchOptions } from 'playwright-core';

export function launching(): Promise<LaunchOptions>;
export function processorTime(pid: number): number;
