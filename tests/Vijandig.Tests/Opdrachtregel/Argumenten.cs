namespace OrleansSchool.Tests.Vijandig.Opdrachtregel;

/// <summary>Command lines with typing errors, with tricks, and from scripts whose variables were empty.</summary>
internal static class Argumenten
{
    public static IEnumerable<string[]> Alle() =>
    [
        [""], [" "], ["-"], ["--"], ["---"], ["--="], ["--data"], ["--data="], ["--data", ""], ["--data", "--urls"], ["--data=a", "--data"], ["-data", "x"], ["--DATA", "x"], ["--data\0", "x"], ["--dat\u0430", "x"],
        ["serve", "serve"], ["serve", "--demo=ja"], ["serve", "--demo", "--demo="], ["serve", "--urls"], ["serve", "--onzin"], ["SERVE"], ["server"], ["help", "--onzin"], ["help", "help"],
        ["import-edexml"], ["import-edexml", ""], ["import-edexml", "a", "b"], ["import-edexml", "--school"], ["import-edexml", "a", "--school="], ["import-edexml", "--replace", "a"], ["import-edexml", "a", "--dry-run=1"],
        ["backup"], ["backup", "a", "b"], ["backup", "--drop-old", "a"], ["restore"], ["restore", "a", "--confirm"], ["rotate-key", "a"], ["check", "a"], ["recover-key", "a", "b"], ["recover-key", "--demo"],
        ["\u202Eserve"], ["serve\n--demo"], ["$(id)"], ["`id`"], ["; rm -rf /"], ["%s%n"], [new string('a', 100_000)], ["--" + new string('a', 100_000)], [.. Enumerable.Repeat("--demo=", 5_000)], [.. Enumerable.Repeat("x", 5_000)],
    ];
}
