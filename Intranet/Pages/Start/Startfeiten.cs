using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Rooster;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Start;

/// <summary>What the start page of somebody is made of (UX-2). What this person may not see was never asked: it is empty or null here.</summary>
/// <param name="Niveau">How well we know who asks: what lies behind a second step isn't told before it.</param>
internal sealed record Startfeiten(Wie Wie, Beleid Niveau, SchoolView School, DateTimeOffset Nu, DateOnly Vandaag)
{
    public string Adres => $"/s/{School.Sleutel}";

    public Schooljaar Jaar => Schooljaar.Van(Vandaag);

    public ImmutableArray<Aandachtsbericht> Aandacht { get; init; } = [];

    /// <summary>Those that are on their way.</summary>
    public ImmutableArray<Besluitkaart> Besluiten { get; init; } = [];

    public Vergaderfeiten? Vergaderingen { get; init; }

    public Overdrachtfeiten? Overdracht { get; init; }

    public Geldfeiten? Geld { get; init; }

    /// <summary>The schooljaar whose books wait for the kascommissie; null when none does.</summary>
    public Schooljaar? TeControleren { get; init; }

    /// <summary>Questions of parents without an answer.</summary>
    public ImmutableArray<string> OpenVragen { get; init; } = [];

    public Helperfeiten? Helper { get; init; }

    /// <summary>Own groepen of which the hands weren't counted yet, while they are asked.</summary>
    public ImmutableArray<Telfeit> TeTellen { get; init; } = [];

    /// <summary>Areas that gave no answer, in words: what waits there isn't known.</summary>
    public ImmutableArray<string> Gemist { get; init; } = [];

    public bool Kan(Beleid nodig, Recht recht) => Niveau >= nodig && Wie.Mag(recht, School.Sleutel);

    public bool Heeft(params Rol[] rollen) => Wie.Rollen.Any(r => rollen.Contains(r.Rol));
}

/// <param name="Kaarten">Meetings to come that are near, and those that were held and aren't ready.</param>
/// <param name="Waarschuwingen">Meetings that this schooljaar misses, in sentences; only for who plans them.</param>
/// <param name="Acties">What this person took on and didn't do yet, soonest first.</param>
internal sealed record Vergaderfeiten(ImmutableArray<VergaderingView> Kaarten, ImmutableArray<string> Waarschuwingen, ImmutableArray<Actiefeit> Acties);

/// <param name="Taak">Id of the aandacht that calls it to mind.</param>
/// <param name="Voor">Day by which it would be done.</param>
internal sealed record Actiefeit(string Taak, DateOnly Voor);

/// <param name="AanJou">Leerlingen of groep 8 for whom this person is next.</param>
/// <param name="TeLaat">Those of them that are late.</param>
internal sealed record Overdrachtfeiten(int AanJou, int TeLaat);

/// <param name="Dagvragen">Days about which somebody must decide.</param>
/// <param name="Bankregels">Lines of statements without a destination.</param>
/// <param name="MistTarief">The school began, and no tarief holds today.</param>
/// <param name="Runs">Collections and payments that aren't done; only for who makes or approves them.</param>
internal sealed record Geldfeiten(int Dagvragen, int Bankregels, bool MistTarief, ImmutableArray<Runrij> Runs);

/// <param name="Diensten">Of the week to come.</param>
/// <param name="EnqueteTot">Until when this helper can answer the survey; null when it isn't asked, or was answered.</param>
internal sealed record Helperfeiten(MijnDiensten Diensten, DateOnly? EnqueteTot);

/// <param name="TotEnMet">Last day on which the hands of this groep are counted.</param>
internal sealed record Telfeit(string GroepId, string Naam, DateOnly TotEnMet);
