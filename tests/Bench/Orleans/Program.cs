using OrleansSchool.Bench.Motor;

// A build with Engine=Orleans measures only what the other build compares itself with.
if (args is [Belproef.Opdracht])
{
    return await Belproef.Voer();
}

await Console.Error.WriteLineAsync($"A build with Engine=Orleans only knows '{Belproef.Opdracht}'; the other measurements compare with it.");
return 2;
