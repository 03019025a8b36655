using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Vragen;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>A change that was approved answers the verzorgers who asked for exactly that (PAR-1, TSO-6d); other requests stay for who behandelt.</summary>
internal static class Wensantwoorden
{
    private const int Maanden = 12;
    private const int MerkTekens = 32;

    public static async Task Geef(IGrainFactory grains, string leerlingId, Wijzigingsvoorstel wijziging, DateOnly vandaag, Wie wie)
    {
        var maanden = await Task.WhenAll(Enumerable.Range(0, Maanden).Select(n => grains.Vragen(wie.School, vandaag.AddMonths(-n)).Bekijk(wie)));
        foreach (var vraag in maanden.SelectMany(m => m.Waarde?.Vragen ?? []).Where(v => IsVraagOm(v, leerlingId, wijziging)))
        {
            var op = DateOnly.ParseExact(vraag.Id.AsSpan(0, vraag.Id.IndexOf('/', StringComparison.Ordinal)), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            await grains.Vragen(wie.School, op).Beantwoord(vraag.Id, Antwoord(wijziging), Merk(vraag, wijziging), wie);
        }
    }

    public static bool IsVraagOm(Oudervraag vraag, string leerlingId, Wijzigingsvoorstel wijziging) =>
        vraag is { Stand: not Vraagstand.Beantwoord, Wens: { Soort: Wenssoort.Aanmelding } wens, LeerlingIds: [var kind] } && kind == leerlingId
        && wens.Per == wijziging.Per && wens.Aanmelding == wijziging.Soort && (wijziging.Soort != AanmeldingSoort.Structureel || wens.Weekdagen == wijziging.Weekdagen);

    /// <summary>Without an amount: that stands on the bill behind the own link.</summary>
    public static string Antwoord(Wijzigingsvoorstel wijziging) => wijziging.Soort switch
    {
        AanmeldingSoort.Structureel => $"Akkoord. Vanaf {Datums.Voluit(wijziging.Per)} zijn de vaste dagen: {wijziging.Weekdagen.Leesbaar()}.",
        AanmeldingSoort.Incidenteel => $"Akkoord. Vanaf {Datums.Voluit(wijziging.Per)} meldt u uw kind per dag aan.",
        _ => $"Akkoord. Vanaf {Datums.Voluit(wijziging.Per)} blijft uw kind niet meer over.",
    };

    /// <summary>The same for the same approval of the same request: pressing twice answers once.</summary>
    private static OperatieId Merk(Oudervraag vraag, Wijzigingsvoorstel wijziging) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"wens\n{vraag.Id}\n{wijziging.Id}")))[..MerkTekens]);
}
