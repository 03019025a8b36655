using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>The board of groep 8: each leerling, each step, what is late, who is next, the last safe day (OSO-T).</summary>
[Inzage(Inzagesoort.School, "overdracht groep 8")]
[Beleid(Beleid.Persoon, Recht.OverdrachtZien)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : OverdrachtPagina(grains, tijd)
{
    private const int MeldingenMax = 3;

    public Overdrachtbord Overzicht { get; private set; } = null!;

    public Bordlijst Lijst { get; private set; } = null!;

    public ImmutableArray<Tijdpadblok> Balk { get; private set; } = [];

    public ImmutableArray<MeldingModel> Meldingen { get; private set; } = [];

    public string VerversUrl => Begin + Lijst.Vraag.Staart(Jaar, "Bord");

    /// <summary>The dossier; of an earlier schooljaar with that year.</summary>
    public string Link(string leerlingId) => Dossier(leerlingId) + (Lijst.Vraag.Jaar == Jaar ? "" : $"?jaar={Lijst.Vraag.Jaar}");

    /// <summary>What the administratie does stands on the worklist: choosing a VO school and the seintje aren't in the dossier.</summary>
    public bool IsWerklijst(Bordregel regel) => Overzicht.Mag.Werklijst
        && regel.Kind is { Wie: Bevindingwie.Administratie, Dossier.Status: not (Dossierstatus.Voorlopig or Dossierstatus.TerInzage) };

    public async Task<IActionResult> OnGetAsync(string? groep, string? toon, string? vo, string? zoek, string? jaar) =>
        await Laad(groep, toon, vo, zoek, jaar) ? Page() : NotFound();

    /// <summary>The board again: after a signal, or while somebody types a name.</summary>
    [Inzage(Inzagesoort.School, "overdracht groep 8", Vervolg = true)]
    public async Task<IActionResult> OnGetBordAsync(string? groep, string? toon, string? vo, string? zoek, string? jaar) =>
        await Laad(groep, toon, vo, zoek, jaar) ? Partial("_Bord", this) : NotFound();

    private async Task<bool> Laad(string? groep, string? toon, string? vo, string? zoek, string? jaar)
    {
        if (Gevraagd(jaar) is not { } welk || (await Grains.Overdracht(School, welk).Bord(Wie)).Waarde is not { } bord)
        {
            return false;
        }

        Overzicht = bord;
        ImmutableArray<Rol> onbezet = Wie.Rollen.Any(r => r.Rol == Rol.Schoolleider) ? Bordlijst.Onbezet(await Grains.Personen(School).Alles(), School, Vandaag) : [];
        Lijst = Bordlijst.Maak(bord, Bordvraag.Van(groep, toon, vo, zoek, welk), Wie, Begin, Jaar, onbezet);
        Balk = Tijdpadbalk.Maak(bord, Vandaag);
        Meldingen = [.. Verlopend().Take(MeldingenMax), .. Werk(bord)];
        return true;
    }

    /// <summary>What runs out before anybody fetched it: the soonest first.</summary>
    private IEnumerable<MeldingModel> Verlopend() =>
        Lijst.Alle.Where(r => !r.IsKlaar && r.Kind.VeiligTot is { } tot && tot <= Vandaag.AddDays(OverdrachtGrenzen.WaarschuwDagen[0]) && r.Kind.Dossier?.Status == Dossierstatus.Gereed)
            .OrderBy(r => r.Kind.VeiligTot)
            .Select(r => new MeldingModel(
                "wacht", $"Het dossier van {r.Kind.Naam} verloopt {Overdrachtwoorden.Over(r.Kind.Dossier!.BeschikbaarTot!.Value, Vandaag)}",
                $"{(r.Kind.Bestemmingen.IsEmpty ? "De VO-school" : Overdrachtwoorden.Opsomming(r.Kind.Bestemmingen))} heeft het nog niet opgehaald. {Zin(Datums.Lang(r.Kind.VeiligTot!.Value))} {(r.Kind.VeiligTot < Vandaag ? "was" : "is")} de laatste veilige dag.")
            {
                Acties = Overzicht.Mag.Werklijst
                    ? [new Actie("Naar het dossier", Link(r.Kind.LeerlingId)), new Actie("Zet opnieuw klaar", $"{Begin}/werklijst#vernieuwen-kop", "arrow-repeat")]
                    : [new Actie("Naar het dossier", Link(r.Kind.LeerlingId))],
            });

    /// <summary>What the administratie is to do for more than one at a time.</summary>
    private IEnumerable<MeldingModel> Werk(Overdrachtbord bord)
    {
        if (!bord.Mag.Werklijst)
        {
            yield break;
        }

        if (bord.TeVroegVerlopen > 0)
        {
            yield return new MeldingModel(
                "info", $"{Overdrachtwoorden.Dossiers(bord.TeVroegVerlopen)} {(bord.TeVroegVerlopen == 1 ? "verloopt" : "verlopen")} voor 30 juni",
                "Een dossier staat drie maanden klaar. Zet het voor de laatste veilige dag opnieuw klaar als de VO-school het dan nog niet heeft.")
            { Acties = [new Actie("Naar de werklijst", $"{Begin}/werklijst#vernieuwen-kop")] };
        }

        if (bord.Tweederonde > 0)
        {
            yield return new MeldingModel(
                "wacht", $"Tweede ronde: {Overdrachtwoorden.Dossiers(bord.Tweederonde)} veranderd",
                "Er kwam iets bij nadat het dossier klaarstond, zoals een uitslag van de toets. Zet het opnieuw klaar en stuur de VO-school een seintje.")
            { Acties = [new Actie("Naar de werklijst", $"{Begin}/werklijst#ronde-kop")] };
        }
    }

    private static string Zin(string tekst) => char.ToUpper(tekst[0], CultureInfo.InvariantCulture) + tekst[1..];
}
