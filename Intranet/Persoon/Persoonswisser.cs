using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using OrleansSchool.Persoon;

namespace OrleansSchool.Intranet.Persoon;

/// <summary>How erasing on request went.</summary>
/// <param name="Opgeruimd">The store let go of the old bytes; otherwise they are there until it is done again.</param>
internal sealed record Wisuitkomst(Weigering? Nee, bool Opgeruimd);

/// <summary>
/// Erases one person on request (AVG art. 17): what others keep of them first, the owner last, so that after a fault the same act does the rest. When it
/// is done the store lets go of the bytes, which otherwise only the night does (SEC-5).
/// </summary>
internal sealed partial class Persoonswisser(
    IGrainFactory grains, Schooltijd tijd, Persoonslezer lezer, IEnumerable<IWisAfronding> afrondingen, ILogger<Persoonswisser> logger)
{
    public async Task<Wisuitkomst> Kind(SchoolSleutel school, string leerlingId, string reden, OperatieId operatie, Wie wie)
    {
        var kind = grains.Leerling(school, leerlingId);
        if ((await kind.Wisproef(wie)).Waarde is { Kan: true } && (await kind.Kaart(Wie.Systeem(school, "Wissen op verzoek"))).Waarde is { } kaart)
        {
            await Vergeet(school, leerlingId, Namen(kaart));
        }

        return await Rond((await kind.WisOpVerzoek(reden, operatie, wie)).Weigering);
    }

    /// <summary>Off all cards on which this verzorger stands; none of them when one can't do without.</summary>
    public async Task<Wisuitkomst> Verzorger(SchoolSleutel school, Persoonsleutel sleutel, OperatieId operatie, Wie wie)
    {
        var kaarten = await lezer.Kaarten(school, sleutel);
        if (kaarten.Any(k => IsOnmisbaar(k.Kaart, k.Sleutel.VerzorgerId!)))
        {
            return new Wisuitkomst(Weigeringen.WisLaatsteVerzorger, Opgeruimd: true);
        }

        if (kaarten.Any(k => k.Kaart.Actief && k.Kaart.Verzorgers.Any(v => v.Id == k.Sleutel.VerzorgerId && v.Contactverbod)))
        {
            return new Wisuitkomst(Weigeringen.WisContactverbod, Opgeruimd: true);
        }

        foreach (var (eigen, _) in kaarten)
        {
            if ((await grains.Leerling(school, eigen.Id).WisVerzorger(eigen.VerzorgerId!, operatie, wie)).Weigering is { } nee)
            {
                return await Rond(nee);
            }
        }

        return await Rond(null);
    }

    /// <summary>The account goes; of a helper who left what the law doesn't ask.</summary>
    public async Task<Wisuitkomst> Account(SchoolSleutel school, string accountId, Wie wie)
    {
        var helper = await grains.Overblijfkracht(school, accountId).WisContact(wie);
        return await Rond(helper.Weigering ?? (await grains.Account(accountId).WisOpVerzoek(wie)).Weigering);
    }

    private async Task Vergeet(SchoolSleutel school, string leerlingId, ImmutableArray<string> namen)
    {
        var plan = new Persoonsplan(grains, school, tijd.Vandaag);
        foreach (var dagen in plan.Dagen("logboek").Chunk(Persoonslezer.TegelijkMax))
        {
            await Task.WhenAll(dagen.Select(d => grains.Logboek(school, d).VergeetLeerling(leerlingId, namen)));
        }

        foreach (var maanden in plan.Maanden("vragen").Chunk(Persoonslezer.TegelijkMax))
        {
            await Task.WhenAll(maanden.Select(m => grains.Vragen(school, m).VergeetLeerling(leerlingId, namen)));
        }
    }

    private static ImmutableArray<string> Namen(LeerlingKaart kaart) =>
    [
        OrleansSchool.Basis.Namen.Volledig(kaart.Persoon.Roepnaam, kaart.Persoon.Voorvoegsel, kaart.Persoon.Achternaam),
        .. kaart.Verzorgers.Select(v => v.Naam), .. kaart.Noodcontacten.Select(n => n.Naam),
    ];

    private static bool IsOnmisbaar(LeerlingKaart kaart, string verzorgerId) =>
        kaart.Actief && kaart.Verzorgers.Any(v => v.Id == verzorgerId && v.HeeftGezag) && !kaart.Verzorgers.Any(v => v.Id != verzorgerId && v.HeeftGezag);

    /// <summary>Also after a refusal halfway: what went before it must be gone.</summary>
    private async Task<Wisuitkomst> Rond(Weigering? nee)
    {
        try
        {
            foreach (var afronding in afrondingen)
            {
                await afronding.RondAf();
            }

            return new Wisuitkomst(nee, Opgeruimd: true);
        }
        catch (InvalidOperationException fout)
        {
            NietOpgeruimd(logger, fout.GetType().Name);
            return new Wisuitkomst(nee, Opgeruimd: false);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Erased on request, but the store could not let go of the bytes yet: {Fout}")]
    private static partial void NietOpgeruimd(ILogger logger, string fout);
}
