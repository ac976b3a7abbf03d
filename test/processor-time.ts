/** How much the processor worked since `from`, in milliseconds: other work on the machine does not add to it. */
export function processorTime(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
