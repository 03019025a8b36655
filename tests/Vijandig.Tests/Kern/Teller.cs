using System.Globalization;

namespace OrleansSchool.Tests.Vijandig.Kern;

/// <summary>What the server made of one throw.</summary>
/// <param name="Status">0 when it closed the connection without an answer.</param>
internal sealed record Antwoord(int Status, string Tekst, string Naar, TimeSpan Duur)
{
    public static Antwoord Gesloten(TimeSpan duur) => new(0, "", "", duur);

    /// <summary>A form that was taken says so in the address that it goes on to.</summary>
    public bool IsBewaard => Status is 302 or 303 && Naar.Contains("bewaard=", StringComparison.Ordinal);

    /// <summary>Who throws isn't signed in any more.</summary>
    public bool IsUitgelogd => Status == 401 || (Status is 302 or 303 && Naar.StartsWith("/inloggen", StringComparison.Ordinal));
}

/// <summary>Whether a throw may be taken, and what it may then write.</summary>
/// <param name="Rijen">Kinds of state that a throw that is rightly taken may write; null for whatever the form is for.</param>
internal sealed record Verwachting(bool MagAangenomen, IReadOnlySet<string>? Rijen = null)
{
    public static Verwachting Nooit { get; } = new(MagAangenomen: false);

    public static Verwachting Vrij { get; } = new(MagAangenomen: true);
}

/// <summary>
/// Counts the throws of one kind, each in one column, and at the end says what became of them: none may be a fault, be wrongly taken or change anything. What wasn't thrown isn't counted, and what
/// was rightly taken is no refusal.
/// </summary>
internal sealed class Teller(string soort, ITestOutputHelper uit)
{
    private const int TonenMax = 40;

    /// <summary>From here on an answer says no.</summary>
    private const int Nee = 400;

    /// <summary>SEC-6: an answer within five seconds, also to what is meant to take long.</summary>
    public static readonly TimeSpan AntwoordMax = TimeSpan.FromSeconds(5);

    /// <summary>A refusal of the server before our program, and the only right one: it doesn't speak that version of HTTP (RFC 9110, 15.6.6).</summary>
    private const int AndereHttp = 505;

    private readonly List<string> _verkeerd = [];
    private readonly List<string> _storingen = [];
    private readonly List<string> _gewijzigd = [];
    private readonly List<string> _anders = [];
    private readonly List<string> _traag = [];
    private TimeSpan _traagst;
    private int _gestoord;

    public int Geworpen => Geweigerd + ZonderGevolg + Afgebroken + Terecht + _verkeerd.Count + _gestoord;

    /// <summary>Taken, as it may be: odd, but what the entrance is for.</summary>
    public int Terecht { get; private set; }

    /// <summary>The server said no.</summary>
    public int Geweigerd { get; private set; }

    /// <summary>Answered with a page, a file or the answer of the first time, and nothing was written.</summary>
    public int ZonderGevolg { get; private set; }

    /// <summary>The server closed the connection without an answer.</summary>
    public int Afgebroken { get; private set; }

    /// <param name="storing">What the log of the server says of it; null when nothing.</param>
    /// <param name="gewijzigd">Rows that were written.</param>
    /// <param name="duurMax">Null for the ordinary limit.</param>
    /// <returns>Whether it was taken.</returns>
    public bool Tel(string worp, Antwoord antwoord, Verwachting verwacht, string? storing, IReadOnlyList<Rij> gewijzigd, TimeSpan? duurMax = null)
    {
        _traagst = antwoord.Duur > _traagst ? antwoord.Duur : _traagst;
        var isStoring = antwoord.Status is >= 500 and not AndereHttp || storing is not null;
        if (isStoring)
        {
            _storingen.Add($"{worp}: {antwoord.Status} {Kort(storing)}");
        }

        if (antwoord.Duur > (duurMax ?? AntwoordMax))
        {
            _traag.Add(string.Create(CultureInfo.InvariantCulture, $"{worp}: {antwoord.Duur.TotalSeconds:0.0} s"));
        }

        if (antwoord.IsBewaard || gewijzigd.Count > 0)
        {
            Weeg(worp, antwoord, verwacht, gewijzigd);
            return true;
        }

        if (isStoring)
        {
            _gestoord++;
        }
        else
        {
            NietGenomen(antwoord.Status);
        }

        return false;
    }

    /// <summary>Something that is wrong and isn't that a throw was taken.</summary>
    public void Fout(string wat) => _anders.Add(wat);

    public void Storing(string wat) => _storingen.Add(wat);

    public void Slot(string? erbij = null)
    {
        var telling = new Telling(soort, Geworpen, Geweigerd, ZonderGevolg, Afgebroken, Terecht, _verkeerd.Count, _storingen.Count, _gewijzigd.Count, _anders.Count + _traag.Count);
        uit.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{telling} traag={_traag.Count} traagst={_traagst.TotalMilliseconds:0} ms zaad={Keuze.Zaad} {(Keuze.Alles ? "alles" : "keuze")} {erbij}"));
        Eindtabel.Neem(telling);
        Assert.True(Geworpen > 0, $"{soort}: er is niets geworpen");
        var mis = _storingen.Select(s => $"storing: {s}").Concat(_verkeerd.Select(s => $"verkeerd aangenomen: {s}")).Concat(_gewijzigd.Select(s => $"opslag gewijzigd: {s}"))
            .Concat(_anders.Select(s => $"anders mis: {s}")).Concat(_traag.Select(s => $"traag: {s}")).ToList();
        Assert.True(mis.Count == 0, $"{soort}: {mis.Count} mis\n{string.Join('\n', mis.Take(TonenMax))}");
    }

    private void NietGenomen(int status)
    {
        if (status == 0)
        {
            Afgebroken++;
        }
        else if (status >= Nee)
        {
            Geweigerd++;
        }
        else
        {
            ZonderGevolg++;
        }
    }

    private void Weeg(string worp, Antwoord antwoord, Verwachting verwacht, IReadOnlyList<Rij> gewijzigd)
    {
        if (!verwacht.MagAangenomen)
        {
            _verkeerd.Add($"{worp}: {antwoord.Status} {antwoord.Naar} schreef {Rijen(gewijzigd)}");
            return;
        }

        Terecht++;
        if (verwacht.Rijen is { } mag && gewijzigd.Where(r => !mag.Contains(r.Soort)).ToList() is { Count: > 0 } anders)
        {
            _gewijzigd.Add($"{worp}: {antwoord.Status} {antwoord.Naar} schreef ook {Rijen(anders)}");
        }
    }

    private static string Rijen(IReadOnlyList<Rij> rijen) => rijen.Count == 0 ? "niets" : string.Join(", ", rijen.Take(6));

    private static string Kort(string? tekst) => tekst is { Length: > 600 } ? tekst[..600] : tekst ?? "";
}
