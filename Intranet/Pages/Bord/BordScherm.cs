using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Toezicht;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using Topics = OrleansSchool.Live.Onderwerpen;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>A board as drawn: of one groep, or of all groepen of a plek together. Every partial of a board reads this.</summary>
/// <param name="Plek">Totals and rule of duty of the place; null when the groep has none or only the tiles are drawn.</param>
public sealed record BordScherm(BordAdres Adres, Wie Wie, ImmutableArray<GroepBord> Borden, PlekStand? Plek)
{
    private static readonly StringComparer OpNaam = StringComparer.Create(
        CultureInfo.GetCultureInfo("nl-NL"), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);

    public ImmutableArray<Tegel> Tegels { get; } = Op(Borden, b => b.Tegels);

    public ImmutableArray<Tegel> NietVerwacht { get; } = Op(Borden, b => b.NietVerwacht);

    public Tellers Tellers { get; } = Som(Borden.Select(b => b.Tellers));

    /// <summary>Alarms and the rain plan; null when only the tiles are drawn.</summary>
    public ToezichtKop? Toezicht { get; init; }

    public bool MagToezicht => Wie.Mag(Recht.ToezichtZien, Adres.School);

    public string ToezichtUrl => $"/s/{Adres.School}/toezicht";

    /// <summary>The one alarm surface of this board, its own place first (LIVE-2).</summary>
    public AlarmModel Alarm => new(
        "bordalarm", Toezicht?.Alarmen ?? [], Toezicht is { MagTikken: true } ? $"{ToezichtUrl}?bellen=1" : null, $"{ToezichtUrl}?handler=Bellen", Plek?.PlekId);

    /// <summary>One tap for who has a turn now and wasn't ticked (TSO-4l).</summary>
    public IkBenErModel IkBenEr => new(Adres.School, Wie.AccountId, Toezicht?.Ik, Adres.Pagina);

    /// <summary>The verdict of the own place stands in the alarm.</summary>
    public bool IsEigenAlarm => Toezicht is { } t && t.Alarmen.Any(a => a.PlekId == Plek?.PlekId && a.Soort is (Alarmsoort.TeWeinigOpNorm or Alarmsoort.TeWeinigOpSpeelplaats));

    /// <summary>What was searched without script.</summary>
    public string? Zoek { get; init; }

    public DateOnly Datum => Adres.Datum;

    public bool Filtert => Adres.Toon is not null || Zoek is not null;

    public bool MagMarkeren => Borden.Any(b => b.Mag.Markeren);

    /// <summary>One tap marks: only on the day itself (LIVE-6).</summary>
    public bool MagTikken => Adres.IsVandaag && MagMarkeren;

    /// <summary>The sheet marks: today, or another day after "Verbeter" (LIVE-6).</summary>
    public bool MagInBlad => MagMarkeren && (Adres.IsVandaag || Adres.Verbeter);

    public bool MagVerbeteren => !Adres.IsVandaag && MagMarkeren;

    public bool MagHelpers => Borden.Any(b => b.Mag.Helpers) && Plek is { PlekId: not null, Bezetting.Telling: not Telling.OpNaam };

    public string? WaaromNiet => MagMarkeren ? null : Borden.Select(b => b.Mag.WaaromNiet).FirstOrDefault(w => w is not null);

    /// <summary>Why there is no overblijven; null when at least one groep has it or somebody was marked anyway.</summary>
    public string? GeenOverblijven => Tegels.IsEmpty && Borden.All(b => b.GeenOverblijven is not null) ? Borden.FirstOrDefault()?.GeenOverblijven : null;

    /// <summary>Where children of an empty board are signed up, by who may; null for others, and on a tablet of the school.</summary>
    public string? AanmeldUrl =>
        Wie.Tablet is not null || NietVerwacht.IsEmpty || !Wie.MagHeleSchool(Recht.AanmeldingWijzigen, Adres.School) ? null
        : $"/s/{Adres.School}/leerlingen/aanmelden?groep={Uri.EscapeDataString(NietVerwacht[0].GroepId)}";

    public string Naam => Adres.IsPlek ? Plek?.Naam ?? "Speelplaats" : BordWoorden.Groep(Borden[0].Groep.Naam);

    /// <summary>Signals that make this board old: marks of its groepen, and helpers of the day (LIVE-2).</summary>
    public string Onderwerpen => string.Join(
        ' ', Borden.Select(b => Topics.Dag(b.Groep.Id, Datum)).Append(Topics.Middag(Datum)).Append(Topics.Toezicht(Datum)));

    public bool MagZien(string groepId) => Wie.MagInGroep(Recht.BordZien, Adres.School, groepId);

    public bool Past(Tegel tegel) =>
        (Adres.Toon is null || tegel.Staat.Naam() == Adres.Toon) && (Zoek is null || Namen.KomtOvereen(Zoek, $"{tegel.Roepnaam} {tegel.Achternaam}"));

    public HelpersModel? Helpers => MagHelpers
        ? new HelpersModel("helpers", Adres.Actie("Helpers"), Plek!.PlekId!, Plek.Naam, Plek.Bezetting.Telling == Telling.MetDeHand ? Plek.Bezetting.Helpers : null)
        : null;

    public Tegel? Kind(string? leerlingId) =>
        Tegels.FirstOrDefault(t => t.LeerlingId == leerlingId) ?? NietVerwacht.FirstOrDefault(t => t.LeerlingId == leerlingId);

    public Groep Groep(string groepId) => Borden.First(b => b.Groep.Id == groepId).Groep;

    /// <summary>The highest mark of its groep that this drawing knows: a tablet says it with what it marks without a connection (LIVE-4).</summary>
    public int Gezien(Tegel tegel) => Borden.First(b => b.Groep.Id == tegel.GroepId).Laatste?.Nr ?? 0;

    /// <summary>Children of whom tablets say different things, until somebody chooses (LIVE-4).</summary>
    public IEnumerable<Tegel> Tegenspraken => Tegels.Concat(NietVerwacht).Where(t => !t.Tegenspraak.IsEmpty);

    public BordMag Mag(Tegel tegel) => Borden.First(b => b.Groep.Id == tegel.GroepId).Mag;

    /// <summary>One board is in order already.</summary>
    private static ImmutableArray<Tegel> Op(ImmutableArray<GroepBord> borden, Func<GroepBord, ImmutableArray<Tegel>> deel) =>
        borden is [var enig] ? deel(enig) : [.. borden.SelectMany(b => deel(b)).OrderBy(t => t.Roepnaam, OpNaam).ThenBy(t => t.Achternaam, OpNaam).ThenBy(t => t.LeerlingId, StringComparer.Ordinal)];

    private static Tellers Som(IEnumerable<Tellers> delen) => delen.Aggregate(
        new Tellers(0, 0, 0, 0, 0, 0, 0, 0),
        (a, b) => new Tellers(
            a.Verwacht + b.Verwacht, a.Aanwezig + b.Aanwezig, a.Onverwacht + b.Onverwacht, a.NietGevonden + b.NietGevonden,
            a.Afgemeld + b.Afgemeld, a.VroegOpgehaald + b.VroegOpgehaald, a.Geschorst + b.Geschorst, a.Uitgesloten + b.Uitgesloten, a.Onzeker + b.Onzeker));
}
