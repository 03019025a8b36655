using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>The log with its words, for who may read them; and the row of the board (OSO-T). Pure.</summary>
internal static class DossierbeeldRules
{
    private static readonly ImmutableArray<string> Versieredenen = [Dossierfeiten.Teruggehaald, Dossierfeiten.Teruggegeven, Dossierfeiten.NieuweVersie];

    public static ImmutableArray<Feit> Log(Dossierstand hier) =>
        [.. hier.State.Log.Select(f => Woorden(hier).FirstOrDefault(n => n.Op == f.Op && n.Soort == f.Soort) is { } n ? f with { Tekst = $"{f.Tekst} {n.Tekst}" } : f)];

    /// <summary>Why it is back with who fills it, or was taken back.</summary>
    public static string? LaatsteReden(Dossierstand hier) => hier.Status is Dossierstatus.Voorlopig or Dossierstatus.Ingetrokken
        ? Woorden(hier).LastOrDefault(n => Dossierfeiten.Redenen.Contains(n.Soort, StringComparer.Ordinal))?.Tekst : null;

    /// <summary>Why there is a next version.</summary>
    public static string? Reden(Dossierstand hier, DossierVersie versie)
    {
        var vanaf = hier.State.Versies.LastOrDefault(v => v.Nr < versie.Nr)?.Op;
        return Woorden(hier).LastOrDefault(n => Versieredenen.Contains(n.Soort, StringComparer.Ordinal) && n.Op <= versie.Op && (vanaf is null || n.Op >= vanaf))?.Tekst;
    }

    public static DossierRij Rij(string leerlingId, Dossierstand hier)
    {
        var (state, jaar) = (hier.State, hier.Jaar);
        var houdt = hier.Bevindingen.Where(b => b.Houdt).ToList();
        var versie = Geldend(hier);
        var isReady = hier.Status is Dossierstatus.Gereed or Dossierstatus.Verstrekt or Dossierstatus.Verlopen;
        var isGewist = hier.Status == Dossierstatus.Gewist;
        var status = isGewist && state.GewistOp is null ? state.Status : hier.Status; // the night round comes until the row says that it was done
        return new DossierRij(
            leerlingId, status, state.VersieNr, houdt.Count, Wie(hier, houdt), InzageRules.Klaar(versie), Nodig(hier, versie),
            versie?.Inzage.Any(i => i is { HeeftGezag: true, Akkoord: Akkoord.Nee }) ?? false, state.GereedOp,
            isReady ? DossierRules.BeschikbaarTot(state, jaar) : null, state.Verstrekkingen, Wacht(hier),
            hier.Inhoud?.Gegevens.Advies.ContactNodig ?? false, DossierRules.ControleVanaf(state, hier.Instelling.Bestemming),
            isGewist ? state.VersieNr > 0 : IsKlaar(houdt, Dossierdelen.Okr), isGewist ? state.VersieNr > 0 : IsKlaar(houdt, Dossierdelen.Advies), state.Bestaat);
    }

    /// <summary>All of a row in short: the same when the board has nothing new to hear.</summary>
    public static string Merk(DossierRij rij) => string.Join('|', new object?[]
    {
        (int)rij.Status, rij.VersieNr, rij.Houdt, (int?)rij.Wie, rij.InzageKlaar, rij.InzageNodig, rij.NietAkkoord, Dag(rij.GereedOp), Dag(rij.BeschikbaarTot),
        rij.Verstrekkingen.Length, rij.WachtOpVersie, rij.ContactNodig, Dag(rij.ControleVanaf), rij.OkrKlaar, rij.AdviesKlaar, rij.Begonnen,
    });

    /// <summary>The version of which the inzage counts: while it is voorlopig only when the content is still that of it.</summary>
    private static DossierVersie? Geldend(Dossierstand hier) =>
        hier.Status == Dossierstatus.Voorlopig && hier.Inhoud is { } inhoud && hier.State.Laatste is { } laatste
            && DossierHash.Van(DossierRules.Uitgaand(inhoud.Gegevens)) != laatste.Hash ? null : hier.State.Laatste;

    private static int Nodig(Dossierstand hier, DossierVersie? versie) => versie is not null || hier.Inhoud is not { } inhoud
        ? InzageRules.Nodig(versie)
        : InzageRules.Begin(null, "", inhoud.Gegevens).Count(i => i.HeeftGezag);

    private static Bevindingwie? Wie(Dossierstand hier, List<Bevinding> houdt) => hier.Status switch
    {
        Dossierstatus.Voorlopig => houdt.Count == 0 || houdt.Exists(b => b.Wie == Bevindingwie.Leerkracht) ? Bevindingwie.Leerkracht : houdt[0].Wie,
        Dossierstatus.TerInzage => WachtOpLeider(hier) ? Bevindingwie.Schoolleider : Bevindingwie.Leerkracht,
        Dossierstatus.KlaarVoorAdministratie or Dossierstatus.Verlopen or Dossierstatus.Ingetrokken => Bevindingwie.Administratie,
        Dossierstatus.Gereed => Wacht(hier) ? Bevindingwie.Leerkracht : Bevindingwie.Administratie,
        Dossierstatus.Verstrekt when Wacht(hier) => Bevindingwie.Leerkracht,
        _ => null,
    };

    /// <summary>Whoever didn't look was asked often enough: the schoolleider may motivate that it goes on without (OSO-K4).</summary>
    private static bool WachtOpLeider(Dossierstand hier) =>
        hier.State.Laatste?.Inzage.Where(i => i is { HeeftGezag: true, IsKlaar: false }).ToList() is { Count: > 0 } open
        && open.TrueForAll(i => InzageRules.Dagen(i) >= OverdrachtGrenzen.PogingenMin);

    /// <summary>Something changed since it was frozen: a file that came in, or the card of the leerling.</summary>
    private static bool Wacht(Dossierstand hier) => !hier.State.Wacht.IsEmpty || DossierkaartRules.WachtOpVersie(hier);

    private static bool IsKlaar(List<Bevinding> houdt, string deel) => !houdt.Exists(b => b.Plaats.StartsWith(deel, StringComparison.Ordinal));

    private static IEnumerable<Notitie> Woorden(Dossierstand hier) => (hier.Inhoud?.Notities ?? [])
        .Where(n => hier.Mag(Recht.OkrLezen) || Dossierfeiten.Administratie.Contains(n.Soort, StringComparer.Ordinal));

    private static string Dag(DateOnly? datum) => datum is { } dag ? Sleutels.Dag(dag) : "";
}
