using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.Vragen;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>What was typed in a form that asks for a change and was refused; empty when it is drawn for the first time.</summary>
internal sealed record Wensvorm(string? Soort = null, string? Per = null, Weekdagen Dagen = Weekdagen.Geen, string? Waarde = null, string? Toelichting = null);

/// <summary>A verzorger asks the school to change the aanmelding or the own data (PAR-1, TSO-6d, AVG art. 15 and 16).</summary>
internal sealed partial class OuderModel
{
    private const string Wijziging = "w";
    private const string Gegeven = "g";

    /// <summary>What the school keeps of this verzorger.</summary>
    public Oudergegevens? Gegevens { get; private set; }

    public Wensvorm Wens { get; private set; } = new();

    /// <summary>The form that was refused: w for the aanmelding, g for the own data; null when none was.</summary>
    public string? Wensdeel { get; private set; }

    private (string Veld, string Zin)? Wensfout { get; set; }

    /// <summary>What this verzorger asked and the school hasn't answered yet.</summary>
    public bool Wacht(Wenssoort soort) => Vragen.Any(v => v.Stand != Vraagstand.Beantwoord && v.Wens?.Soort == soort);

    public string? Wensveldfout(string deel, string veld) => Wensdeel == deel && Wensfout is { } fout && fout.Veld == veld ? fout.Zin : null;

    public Task<IActionResult> OnPostWensAsync(string token, string? per, string? soort, string[]? dagen, string? toelichting)
    {
        var vorm = new Wensvorm(soort, per, Lees(dagen), null, toelichting);
        var gelezen = string.IsNullOrWhiteSpace(per) ? (Datum: null, Fout: null) : Invoer.LeesDatum(per);
        var wens = new Ouderwens(
            Wenssoort.Aanmelding, gelezen.Datum, Enum.TryParse<AanmeldingSoort>(soort, out var wordt) && Enum.IsDefined(wordt) ? wordt : null, vorm.Dagen, null);
        return Vraag(token, Wijziging, vorm, wens, gelezen.Fout is { } fout ? new Weigering("datum", fout, "per") : null);
    }

    public Task<IActionResult> OnPostGegevensAsync(string token, string? soort, string? waarde, string? toelichting)
    {
        var wens = new Ouderwens(Enum.TryParse<Wenssoort>(soort, out var wat) && wat != Wenssoort.Aanmelding ? wat : default, null, null, Weekdagen.Geen, waarde);
        return Vraag(token, Gegeven, new Wensvorm(soort, null, Weekdagen.Geen, waarde, toelichting), wens, null);
    }

    private async Task<IActionResult> Vraag(string token, string deel, Wensvorm vorm, Ouderwens wens, Weigering? vooraf)
    {
        if (!await Vul(token))
        {
            return Page();
        }

        (Wensdeel, Wens) = (deel, vorm);
        if (!IsVanDezeLink)
        {
            return await Klaar(token, Weigeringen.KindNietVanLink, "");
        }

        var uitkomst = vooraf is null
            ? await grains.Vragen(Ouder!.School.Sleutel, Vandaag).WensAlsOuder(Kind.LeerlingId, Links.Hash(token), wens, vorm.Toelichting, new OperatieId(Operatie ?? ""))
            : vooraf;
        Wensfout = uitkomst.Weigering is { Veld: { } veld } nee && veld is "per" or "soort" or "dagen" or "waarde" or "toelichting" ? (veld, nee.Zin) : null;
        (Wensdeel, Wens) = uitkomst.IsGoed ? (null, new Wensvorm()) : (deel, vorm);
        return await Klaar(token, uitkomst, "Uw verzoek is verstuurd. U krijgt een mail als de school heeft besloten; tot dan verandert er niets.");
    }

    private static Weekdagen Lees(string[]? dagen) => (dagen ?? []).Aggregate(
        Weekdagen.Geen, (alle, dag) => int.TryParse(dag, NumberStyles.None, CultureInfo.InvariantCulture, out var nr) ? alle | ((Weekdagen)nr & Weekdagen.Alle) : alle);
}
