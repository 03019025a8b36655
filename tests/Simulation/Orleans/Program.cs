// The simulator runs the embedded engine on one seeded thread; Orleans has threads and clocks of its own.
await Console.Error.WriteLineAsync("The simulator needs the embedded engine: build without -p:Engine=Orleans.");
return 2;
