using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>What the pages of the money share: tabs, names of children, and forms of which several stand on one page.</summary>
internal abstract class FinancienPagina(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    /// <summary>Prefix of the fields of all forms.</summary>
    public const string Deel = "Geld";

    /// <summary>Which form was refused; null when none was.</summary>
    public string? Geweigerd { get; protected set; }

    /// <summary>What was done, as a sentence; null when nothing was.</summary>
    public string? Bewaard { get; protected set; }

    /// <summary>Made when the page is drawn; each form puts its own word behind it.</summary>
    public string Operatie { get; } = ids.NieuwId();

    public string Begin => $"{Adres}/geld";

    public Schooljaar Jaar => Schooljaar.Van(Vandaag);

    public Geldtabs Tabs(string hier) => Geldtabs.Maak(Wie, School, hier);

    public bool IsOpen(string vorm) => Geweigerd == vorm;

    /// <summary>A field of one of the forms; the refused form has the ids that the summary links to and what was typed.</summary>
    public Geldveld Veld(string vorm, string naam, string label, string? anders = null)
    {
        var (eigen, sleutel) = (IsOpen(vorm), $"{Deel}.{naam}");
        return new Geldveld(
            label, sleutel, eigen ? $"{Deel}_{naam}" : $"{naam}-{vorm}", eigen ? Tekst(naam) : anders, eigen ? ModelState[sleutel]?.Errors.FirstOrDefault()?.ErrorMessage : null);
    }

    /// <summary>What is wrong with a choice or with rows of a form together; null when nothing is.</summary>
    public string? Fout(string vorm, string naam) => IsOpen(vorm) ? ModelState[$"{Deel}.{naam}"]?.Errors.FirstOrDefault()?.ErrorMessage : null;

    /// <summary>Whether a box is ticked: as it was sent when its form was refused, so that what somebody chose is never another choice the second time.</summary>
    public bool Aangevinkt(string vorm, string naam, bool anders) => IsOpen(vorm) ? IsAan(naam) : anders;

    /// <summary>The same for the weekdays of a form.</summary>
    public bool Aangevinkt(string vorm, Weekdagen dag) => IsOpen(vorm) && Dagen("Dagen").Heeft(dag);

    /// <summary>What was typed in one of the fields of this name; null in a form that wasn't refused.</summary>
    public string? Getypt(string vorm, string naam, int plek) => IsOpen(vorm) ? Teksten(naam).ElementAtOrDefault(plek) : null;

    /// <summary>What a field of the sent form says; null without one.</summary>
    protected string? Tekst(string naam) =>
        Request.HasFormContentType && Request.Form.TryGetValue($"{Deel}.{naam}", out var waarde) && waarde.ToString() is { Length: > 0 } tekst ? tekst : null;

    /// <summary>All values of a field that stands in the form more than once.</summary>
    protected ImmutableArray<string> Teksten(string naam) =>
        Request.HasFormContentType && Request.Form.TryGetValue($"{Deel}.{naam}", out var waarden) ? [.. waarden.Select(w => w ?? "")] : [];

    protected bool IsAan(string naam) => Tekst(naam) == "true";

    protected OperatieId Op() => new(Request.HasFormContentType ? Request.Form["operatie"].ToString() : "");

    protected long Versie() =>
        Request.HasFormContentType && long.TryParse(Request.Form["versie"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var versie) ? versie : 0;

    /// <summary>An amount above nil; refused at its field when it isn't one.</summary>
    protected Geld? Bedrag(string naam)
    {
        if (Geldwoorden.Lees(Tekst(naam)) is { } bedrag && bedrag > Geld.Nul)
        {
            return bedrag;
        }

        ModelState.AddModelError($"{Deel}.{naam}", Weigeringen.KasBedrag.Zin);
        return null;
    }

    /// <summary>First day of the month of an address; <paramref name="zonder"/> when it names none. Null for what is no month: what was meant for that one isn't shown or written in another.</summary>
    protected static DateOnly? LeesMaand(string? tekst, DateOnly zonder) => string.IsNullOrEmpty(tekst) ? zonder : Vergoedingwoorden.LeesMaand(tekst);

    protected DateOnly? Datum(string naam, string wat) => new Invoer(ModelState, Deel).Datum(naam, Tekst(naam), wat);

    /// <summary>A text that must be there and fit, refused at its field. The grain refuses it too; here it stands beside what else is wrong (UX-1).</summary>
    protected void Eis(string naam, string wat, int max) => new Invoer(ModelState, Deel).Tekst(naam, Tekst(naam), wat, max);

    /// <summary>What may be left out, and isn't too long.</summary>
    protected void Lengte(string naam, string wat, int max) => new Invoer(ModelState, Deel).Lengte(naam, Tekst(naam), wat, max);

    /// <summary>The same for a rule of one field, with the sentence of the grain.</summary>
    protected void Keur(string naam, bool klopt, Weigering nee) => new Invoer(ModelState, Deel).Keur(naam, klopt, nee);

    /// <summary>Weekdays that were ticked, by their number.</summary>
    protected Weekdagen Dagen(string naam) => Teksten(naam).Aggregate(
        Weekdagen.Geen, (dagen, t) => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var dag) ? dagen | ((Weekdagen)dag & Weekdagen.Alle) : dagen);

    /// <summary>True when there was no refusal; else it stands at the field that it names when the form has it, or above the form.</summary>
    /// <param name="velden">Fields of the form, as refusals write them: tweede-naam.</param>
    protected bool Lukte(Weigering? weigering, params string[] velden)
    {
        if (weigering is null)
        {
            return true;
        }

        Weiger(weigering.Veld is { } veld && velden.Contains(veld, StringComparer.Ordinal) ? weigering : weigering with { Veld = null }, Deel);
        return false;
    }

    /// <summary>Does it, then goes to <paramref name="naar"/>; refused: null, and the form <paramref name="vorm"/> is the one that says so.</summary>
    /// <param name="opdracht">Null when the form itself isn't right yet.</param>
    protected async Task<IActionResult?> Doe(string vorm, Func<Task<Uitkomst?>> opdracht, string naar, params string[] velden)
    {
        // An address or field that can't be read refuses before anything is done.
        if (ModelState.IsValid && await opdracht() is { } uitkomst && Lukte(uitkomst.Weigering, velden) && ModelState.IsValid)
        {
            return Redirect(naar);
        }

        Geweigerd = vorm;
        return null;
    }

    /// <summary>Why a day is or isn't billed: the field of a form of <c>_Dagvraag</c>.</summary>
    public Geldveld Dagreden(string vorm) => Veld(vorm, "Reden", "Toelichting (verplicht als het niet op de rekening komt)");

    /// <summary>Names of all children of the school, by id.</summary>
    protected async Task<Kindnamen> Kinderen() => Kindnamen.Maak(await Grains.Register(School).Alles(), await Grains.School(School).Bekijk());

    protected static Uitkomst Alleen<T>(Uitkomst<T> uitkomst)
        where T : class => new(uitkomst.Weigering);
}

/// <summary>For <c>_Geldveld</c>: a field of a form that stands on the page beside others.</summary>
/// <param name="Fout">What is wrong with it; null when nothing is.</param>
internal sealed record Geldveld(string Label, string Naam, string Id, string? Waarde, string? Fout)
{
    public string Type { get; init; } = "text";

    /// <summary>Null: a longer text is refused by the server, with all that was typed; a browser cuts without a word what is pasted beyond its limit.</summary>
    public int? Max { get; init; } = 140;

    public bool Verplicht { get; init; } = true;

    public string? Hulp { get; init; }

    /// <summary>An amount: the keyboard of a phone has digits and a comma.</summary>
    public bool IsBedrag { get; init; }

    public string? Beschreven => (Fout, Hulp) switch
    {
        (null, null) => null,
        (null, _) => $"{Id}-hulp",
        (_, null) => $"{Id}-fout",
        _ => $"{Id}-fout {Id}-hulp",
    };
}

internal sealed record Geldtab(string Naam, string Url, bool Gekozen);

/// <summary>For <c>_Geldtabs</c>: the parts of the money that this person may open.</summary>
internal sealed record Geldtabs(IReadOnlyList<Geldtab> Lijst)
{
    private static readonly (string Pad, string Naam, Recht[] Rechten)[] Alle =
    [
        ("", "Overzicht", [Recht.GeldZien]), ("debiteuren", "Rekeningen", [Recht.GeldZien]), ("vragen", "Vragen", [Recht.GeldZien]),
        ("kas", "Kas", [Recht.KasOntvangen, Recht.KasTellen, Recht.GeldZien, Recht.GeldControleren]), ("incasso", "Incasso", [Recht.IncassoMaken, Recht.IncassoGoedkeuren]),
        ("betalen", "Betalen", [Recht.IncassoMaken, Recht.IncassoGoedkeuren]), ("bank", "Bank", [Recht.GeldZien, Recht.GeldControleren]), ("machtigingen", "Machtigingen", [Recht.MachtigingenBeheren]),
        ("vergoedingen", "Vergoedingen", [Recht.VergoedingenBeheren]), ("begroting", "Begroting", [Recht.GeldZien, Recht.BegrotingMaken, Recht.GeldControleren, Recht.GeldVerantwoordingZien]),
        ("cijfers", "Cijfers", [Recht.GeldZien, Recht.GeldControleren, Recht.GeldVerantwoordingZien]), ("journaal", "Journaal", [Recht.GeldZien, Recht.GeldControleren]),
        ("kascommissie", "Kascommissie", [Recht.GeldControleren, Recht.GeldZien]), ("inrichten", "Inrichten", [Recht.GeldInrichten]),
    ];

    /// <param name="hier">Path behind /geld/ of the page itself; empty for the overview.</param>
    public static Geldtabs Maak(Wie wie, SchoolSleutel school, string hier) => new(
    [
        .. Alle.Where(t => t.Rechten.Any(r => wie.MagHeleSchool(r, school)))
            .Select(t => new Geldtab(t.Naam, t.Pad.Length == 0 ? $"/s/{school}/geld" : $"/s/{school}/geld/{t.Pad}", t.Pad == hier)),
    ]);
}

/// <summary>Names of the children as the pages of the money write them.</summary>
internal sealed class Kindnamen(IReadOnlyDictionary<string, (string Naam, string Roepnaam, string Groep)> namen)
{
    public const string Onbekend = "Niet meer op school";

    public static Kindnamen Maak(RegisterView register, OrleansSchool.School.SchoolView? school) => new(register.Rijen.ToDictionary(
        r => r.Id,
        r => (Namen.Volledig(r.Persoon.Roepnaam, r.Persoon.Voorvoegsel, r.Persoon.Achternaam), r.Persoon.Roepnaam, school?.Groep(r.GroepId ?? "")?.Naam ?? ""),
        StringComparer.Ordinal));

    public string Naam(string? leerlingId) => leerlingId is not null && namen.TryGetValue(leerlingId, out var kind) ? kind.Naam : Onbekend;

    public string Groep(string leerlingId) => namen.TryGetValue(leerlingId, out var kind) ? kind.Groep : "";

    public bool Kent(string leerlingId) => namen.ContainsKey(leerlingId);

    /// <summary>"Saar (4)".</summary>
    public string Kort(string leerlingId) => !namen.TryGetValue(leerlingId, out var kind) ? Onbekend : kind.Groep.Length == 0 ? kind.Roepnaam : $"{kind.Roepnaam} ({kind.Groep})";
}
