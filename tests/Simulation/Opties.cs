using System.Globalization;

namespace OrleansSchool.Simulation;

/// <summary>A fault of the program that is built in on purpose, to see that the invariants notice.</summary>
[Flags]
internal enum Breuk
{
    Geen = 0,

    /// <summary>A write is acknowledged before its commit.</summary>
    AckBeforeCommit = 1,

    /// <summary>An outbox loses what it should send.</summary>
    DropOutbox = 2,

    /// <summary>A sender gives a message a new number when it sends it again, so that the receiver doesn't know it.</summary>
    DoubleDelivery = 4,
}

/// <summary>What is asked on the command line.</summary>
internal sealed record Opties
{
    private const int GroepenGewoon = 8;
    private const int PerGroepGewoon = 22;

    public int Jaren { get; init; } = 1;

    public int Zaad { get; init; } = 1;

    public bool Storingen { get; init; }

    public Breuk Breuk { get; init; }

    /// <summary>With <see cref="PerGroep"/> an average school: about ninety children a lunch break.</summary>
    public int Groepen { get; init; } = GroepenGewoon;

    public int PerGroep { get; init; } = PerGroepGewoon;

    /// <summary>Consecutive years in one store.</summary>
    public int Looptijd { get; init; } = 10;

    /// <summary>Processes side by side, each with runs of its own.</summary>
    public int Naast { get; init; } = 2;

    /// <summary>Asserts that nothing ran on the thread pool; only where nothing else runs in the process.</summary>
    public bool Alleen { get; init; } = true;

    /// <summary>Only this run of the whole; for repeating, and for a process beside others.</summary>
    public int? Run { get; init; }

    /// <summary>Set in a process beside others: its runs are those whose number leaves this over, and it answers in JSON.</summary>
    public int? Deel { get; init; }

    /// <summary>Whether this process does that run.</summary>
    public bool Doet(int run) => (Run is null || Run == run) && (Deel is null || run % Naast == Deel);

    public bool Breekt(Breuk breuk) => Breuk.HasFlag(breuk);

    /// <exception cref="FormatException">With what was wrong.</exception>
    public static Opties Lees(IReadOnlyList<string> args)
    {
        var opties = new Opties();
        for (var i = 0; i < args.Count; i++)
        {
            string Waarde() => ++i < args.Count ? args[i] : throw new FormatException($"{args[i - 1]} asks for a value.");
            int Getal() => int.TryParse(Waarde(), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : throw new FormatException($"{args[i - 1]} asks for a number.");
            opties = args[i] switch
            {
                "--years" => opties with { Jaren = Getal() },
                "--seed" => opties with { Zaad = Getal() },
                "--faults" => opties with { Storingen = true },
                "--groups" => opties with { Groepen = Getal() },
                "--pupils" => opties with { PerGroep = Getal() },
                "--span" => opties with { Looptijd = Getal() },
                "--parallel" => opties with { Naast = Getal() },
                "--part" => opties with { Deel = Getal() },
                "--run" => opties with { Run = Getal() },
                "--break" => opties with { Breuk = opties.Breuk | LeesBreuk(Waarde()), Storingen = true },
                _ => throw new FormatException($"Unknown option {args[i]}."),
            };
        }

        return opties is { Jaren: > 0, Groepen: > 0 and <= 40, PerGroep: > 0 and <= 40, Looptijd: > 0, Naast: > 0 }
            ? opties
            : throw new FormatException("Years, groups (40 at most), pupils a group (40 at most), span and parallel are above 0.");
    }

    /// <summary>The command line that repeats one run.</summary>
    public string Herhaal(int run) => string.Create(CultureInfo.InvariantCulture,
        $"scripts/simulate --years {Jaren} --seed {Zaad} --run {run}{(Storingen ? " --faults" : "")}{Breuktekst}{(Groepen == GroepenGewoon ? "" : $" --groups {Groepen}")}{(PerGroep == PerGroepGewoon ? "" : $" --pupils {PerGroep}")}{(Looptijd == 10 ? "" : $" --span {Looptijd}")}");

    private string Breuktekst => string.Concat(new[] { (Breuk.AckBeforeCommit, "ack-before-commit"), (Breuk.DropOutbox, "drop-outbox"), (Breuk.DoubleDelivery, "double-delivery") }
        .Where(b => Breekt(b.Item1)).Select(b => $" --break {b.Item2}"));

    private static Breuk LeesBreuk(string naam) => naam switch
    {
        "ack-before-commit" => Breuk.AckBeforeCommit,
        "drop-outbox" => Breuk.DropOutbox,
        "double-delivery" => Breuk.DoubleDelivery,
        _ => throw new FormatException("--break asks for ack-before-commit, drop-outbox or double-delivery."),
    };
}
