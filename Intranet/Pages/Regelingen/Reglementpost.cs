using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.Post;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Regelingen;

/// <summary>
/// Mails the reglement to the verzorgers with gezag, each their own link (TSO-11a). The mail names no child; the postbus keeps what the
/// mail server said of it, and the same version never goes twice to the same address of a person: one that was corrected gets its own.
/// </summary>
internal sealed class Reglementpost(IGrainFactory grains, Links links)
{
    public async Task<Uitkomst> Stuur(string leerlingId, int versieNr, SchoolView school, Wie wie)
    {
        var kaart = await grains.Leerling(school.Sleutel, leerlingId).Kaart(wie);
        if (!kaart.IsGoed)
        {
            return kaart.Weigering;
        }

        var ouders = kaart.Waarde.Verzorgers.Where(v => v.HeeftGezag && v.Email is not null).ToList();
        if (ouders.Count == 0)
        {
            return Weigeringen.GeenMailVanOuders(kaart.Waarde.Persoon.Roepnaam);
        }

        foreach (var ouder in ouders)
        {
            if (await Stuur(leerlingId, versieNr, ouder, school, wie) is { IsGoed: false } nee)
            {
                return nee;
            }
        }

        return Uitkomst.Goed;
    }

    internal static string Id(SchoolSleutel school, string leerlingId, string ouderId, string email, int versieNr) =>
        $"reglement-{Links.Hash($"{school}/{leerlingId}/{ouderId}/{versieNr}/{email}")[..24]}";

    private async Task<Uitkomst> Stuur(string leerlingId, int versieNr, Verzorger ouder, SchoolView school, Wie wie)
    {
        var link = await links.Maak(LinkDoel.Reglement, leerlingId, school.Sleutel);
        var waarden = ImmutableDictionary<string, string>.Empty.Add("naam", ouder.Naam).Add("school", school.Gegevens.Naam).Add("link", links.Adres("/reglement", link.Token));
        return await grains.Postbus(school.Sleutel).Verstuur(
            new Postopdracht(Id(school.Sleutel, leerlingId, ouder.Id, ouder.Email!, versieNr), Sjabloon.Reglement, ouder.Naam, ouder.Email!, waarden), wie);
    }
}
