using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Vergaderingen;

/// <summary>Forms of the agenda and of who comes (TSO-2g, TSO-2h).</summary>
internal sealed partial class VergaderingModel
{
    public const string Indienvorm = "indienen";
    public const string Agendavorm = "agenda";
    public const string Genodigdenvorm = "genodigden";
    public const string Wijzigvorm = "wijzig";
    public const string Afgelastvorm = "afgelast";

    /// <summary>Empty rows below the genodigden, for guests.</summary>
    public const int Gastrijen = 2;

    /// <summary>For whom this person can bring something in: for all when they manage.</summary>
    public IEnumerable<Geleding> Geledingen => View.Mag.Beheren ? Enum.GetValues<Geleding>() : Wie.Rollen.Select(r => Kring(r.Rol)).Distinct();

    [Beleid(Beleid.PersoonMet2, Recht.AgendapuntIndienen, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostIndienenAsync(string? id) => Voer(id, Indienvorm, "ingediend", async g =>
    {
        Eis("Titel", "waar het punt over gaat", VergaderingGrenzen.TitelMax);
        Lengte("Toelichting", "de toelichting", VergaderingGrenzen.OpmerkingMax);
        Keur("Minuten", IsPuntduur(Minuten("Minuten")), Weigeringen.AgendapuntDuur);
        return Kring("Geleding", "Kies namens wie je dit punt inbrengt.") is { } geleding && ModelState.IsValid
            ? await g.DienIn(new AgendapuntInvoer(Tekst("Titel") ?? "", Tekst("Toelichting"), geleding, Minuten("Minuten"), Tekst("Besluit")), Op(), Wie) : null;
    }, "titel", "toelichting", "geleding", "minuten");

    [Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostAgendaAsync(string? id) => Voer(id, Agendavorm, "agenda", async g =>
    {
        var agenda = LeesAgenda();
        foreach (var punt in agenda)
        {
            var (titel, uitleg) = punt.Vast ? (1, 0) : (TekstLengte(punt.Titel), TekstLengte(punt.Toelichting)); // of a fixed one only the minutes are taken
            KeurRij($"minuten-{punt.Id}", punt.Nr, IsPuntduur(punt.Minuten), Weigeringen.AgendapuntDuur);
            KeurRij($"titel-{punt.Id}", punt.Nr, titel > 0, Weigeringen.Verplicht("titel", "waar het punt over gaat"));
            KeurRij($"titel-{punt.Id}", punt.Nr, titel <= VergaderingGrenzen.TitelMax, Weigeringen.TeLang("titel", "het onderwerp", VergaderingGrenzen.TitelMax));
            KeurRij($"uitleg-{punt.Id}", punt.Nr, uitleg <= VergaderingGrenzen.OpmerkingMax, Weigeringen.TeLang("toelichting", "de toelichting", VergaderingGrenzen.OpmerkingMax));
        }

        return ModelState.IsValid ? await g.ZetAgenda(agenda, Versie(), Op(), Wie) : null;
    });

    [Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostToelatenAsync(string? id, string? punt, string? naar) =>
        Voer(id, $"toelaten-{punt}", string.IsNullOrEmpty(naar) ? "toegelaten" : "verplaatst", async g => await g.LaatToe(punt ?? "", naar, Versie(), Op(), Wie));

    [Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostGenodigdenAsync(string? id) =>
        Voer(id, Genodigdenvorm, "genodigden", async g =>
        {
            KeurGenodigden();
            return ModelState.IsValid ? await g.ZetGenodigden(LeesGenodigden(), Tekst("Notulist"), Versie(), Op(), Wie) : null;
        }, "genodigden", "notulist");

    public Task<IActionResult> OnPostAntwoordAsync(string? id, string? genodigde, bool komt) =>
        Voer(id, "antwoord", "antwoord", async g => await g.Antwoord(genodigde ?? "", komt, Op(), Wie));

    [Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostVersturenAsync(string? id) => Voer(id, "versturen", "verstuurd", async g => await g.VerstuurAgenda(Versie(), Op(), Wie));

    [Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostWijzigAsync(string? id) => Voer(
        id, Wijzigvorm, "gewijzigd", async g => LeesPlan() is { } plan ? await g.Wijzig(plan, Versie(), Op(), Wie) : null, "op", "minuten", "plaats");

    [Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostAfgelastenAsync(string? id) => Voer(id, Afgelastvorm, "afgelast", async g => await g.GelastAf(Tekst("Reden") ?? "", Versie(), Op(), Wie), "reden");

    /// <summary>What was typed in a row that was refused, or what is stored.</summary>
    /// <param name="rij">Place of the row in the form that was sent; below nil for one that wasn't in it.</param>
    public string? Rijtekst(string vorm, string naam, int rij, string? anders) => Getypt(vorm, naam, rij) ?? anders;

    /// <summary>Where the row of this item or person stood in the form that was sent: meanwhile another may have come or gone.</summary>
    public int Rij(string sleutel, string id) => Teksten(sleutel).IndexOf(id);

    /// <summary>The same for an empty row, below those of who was asked already.</summary>
    public int Gastrij(int nr) => Teksten("Genodigde").Select((id, i) => (Id: id, Plek: i)).Where(r => r.Id.Length == 0).Select(r => r.Plek).Skip(nr).FirstOrDefault(-1);

    /// <summary>Ticked in the form that was refused, or as it is stored.</summary>
    public bool Aangekruist(string vorm, string naam, string waarde, bool anders) => IsOpen(vorm) ? Teksten(naam).Contains(waarde, StringComparer.Ordinal) : anders;

    /// <summary>What is wrong with this field of a row; null when nothing is.</summary>
    /// <param name="veld">Its id, which the summary links to.</param>
    public string? Rijfout(string veld) => ModelState[veld]?.Errors.FirstOrDefault()?.ErrorMessage;

    private static bool IsPuntduur(int minuten) => minuten is >= 1 and <= VergaderingGrenzen.PuntDuurMax;

    private static int TekstLengte(string? tekst) => (tekst ?? "").Trim().ReplaceLineEndings("\n").Length;

    private void KeurRij(string veld, int nr, bool klopt, Weigering nee)
    {
        if (!klopt)
        {
            ModelState.AddModelError(veld, string.Create(CultureInfo.InvariantCulture, $"Punt {nr}: {char.ToLowerInvariant(nee.Zin[0])}{nee.Zin[1..]}"));
        }
    }

    /// <summary>All that is wrong in the rows that stay, each at its own field.</summary>
    private void KeurGenodigden()
    {
        var (ids, namen, mails, weg) = (Teksten("Genodigde"), Teksten("Naam"), Teksten("Email"), Teksten("Weg"));
        var functies = Teksten("Functie");
        var gast = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            var (naam, mail, functie) = (namen.ElementAtOrDefault(i), mails.ElementAtOrDefault(i), functies.ElementAtOrDefault(i));
            var isGast = ids[i].Length == 0;
            var (voor, na) = isGast ? ("gast-", (gast++).ToString(CultureInfo.InvariantCulture)) : ("g", ids[i]);
            if (isGast ? !string.IsNullOrWhiteSpace($"{naam}{mail}{functie}") : !weg.Contains(ids[i], StringComparer.Ordinal))
            {
                KeurGenodigde(veld => $"{voor}{veld}-{na}", naam, mail, functie);
            }
        }
    }

    private void KeurGenodigde(Func<string, string> veld, string? naam, string? mail, string? functie)
    {
        var nee = string.IsNullOrWhiteSpace(naam) ? Weigeringen.Verplicht("genodigden", "de naam van elke genodigde")
            : TekstLengte(naam) > VergaderingGrenzen.NaamMax ? Weigeringen.TeLang("genodigden", "de naam", VergaderingGrenzen.NaamMax) : null;
        if (nee is not null)
        {
            ModelState.AddModelError(veld("naam"), nee.Zin);
        }

        if (!string.IsNullOrWhiteSpace(mail) && !Mailadres.IsGeldig(mail.Trim()))
        {
            ModelState.AddModelError(veld("mail"), (string.IsNullOrWhiteSpace(naam) ? Weigeringen.OngeldigMailadres : Weigeringen.GenodigdeMail(naam.Trim())).Zin);
        }

        if (TekstLengte(functie) > VergaderingGrenzen.NaamMax)
        {
            ModelState.AddModelError(veld("functie"), Weigeringen.TeLang("genodigden", "de functie", VergaderingGrenzen.NaamMax).Zin);
        }
    }

    private static Geleding Kring(Rol rol) => rol switch
    {
        Rol.Overblijfcoordinator or Rol.WaarnemendCoordinator or Rol.Commissielid => Geleding.Commissie,
        Rol.Overblijfkracht => Geleding.Werkgroep,
        Rol.Schoolleider => Geleding.Schoolleiding,
        Rol.Ouderraad => Geleding.Ouderraad,
        Rol.MrOuder or Rol.MrPersoneel => Geleding.Mr,
        _ => Geleding.Team,
    };

    /// <summary>The geleding of a field; refused there when the form names none, so that nobody else's name is taken for it.</summary>
    private Geleding? Kring(string naam, string zin)
    {
        if (Enum.TryParse<Geleding>(Tekst(naam), out var gekozen) && Enum.IsDefined(gekozen))
        {
            return gekozen;
        }

        ModelState.AddModelError($"{Deel}.{naam}", zin);
        return null;
    }

    private static int Getal(string? tekst, int anders) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : anders;

    /// <param name="stond">Where the row stood.</param>
    /// <returns>Where it goes, and on which side of who stands there: before it when it comes from below, after it from above.</returns>
    private static (int Naar, int Kant) Plek(string? tekst, int stond)
    {
        var naar = Getal(tekst, stond);
        return (naar, naar.CompareTo(stond));
    }

    /// <summary>The rows by the place that was typed: what got another place comes to stand there, before or after the one that stood there already.</summary>
    private ImmutableArray<Agendapunt> LeesAgenda()
    {
        var (ids, plekken, titels) = (Teksten("Punt"), Teksten("Plek"), Teksten("Titel"));
        var (uitleg, minuten) = (Teksten("Toelichting"), Teksten("Minuten"));
        var rijen = ids.Select((punt, i) => (
            Plek: Plek(plekken.ElementAtOrDefault(i), i + 1),
            Punt: View.Punten.FirstOrDefault(p => p.Id == punt) is { } was
                ? was with { Titel = titels.ElementAtOrDefault(i) ?? "", Toelichting = uitleg.ElementAtOrDefault(i), Minuten = Getal(minuten.ElementAtOrDefault(i), 0) } : null));
        return [.. rijen.OrderBy(r => r.Plek.Naar).ThenBy(r => r.Plek.Kant).Select(r => r.Punt).OfType<Agendapunt>()];
    }

    /// <summary>Rows that weren't ticked to go, and guests of whom something was typed: without a name they are refused, not forgotten.</summary>
    private ImmutableArray<Genodigde> LeesGenodigden()
    {
        var (ids, namen, mails, functies, weg) = (Teksten("Genodigde"), Teksten("Naam"), Teksten("Email"), Teksten("Functie"), Teksten("Weg"));
        return
        [
            .. ids.Select((wie, i) => new Genodigde(wie, null, namen.ElementAtOrDefault(i) ?? "", mails.ElementAtOrDefault(i), functies.ElementAtOrDefault(i) ?? "", Komst.Onbekend))
                .Where(g => !(g.Id.Length > 0 && weg.Contains(g.Id, StringComparer.Ordinal)) && !(g.Id.Length == 0 && string.IsNullOrWhiteSpace($"{g.Naam}{g.Email}{g.Functie}"))),
        ];
    }
}
