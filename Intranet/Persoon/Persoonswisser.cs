using OrleansSchool.Basis;
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
        var (kind, systeem) = (grains.Leerling(school, leerlingId), Wie.Systeem(school, "Wissen op verzoek"));
        var isVolledig = !string.IsNullOrWhiteSpace(reden) && operatie.IsGeldig; // a form that is refused for a field has erased nothing
        if (isVolledig && (await kind.Wisproef(wie)).Waarde is { Kan: true } && (await kind.Kaart(systeem)).Waarde is { } kaart
            && await Vergeet(school, kaart, await kind.WeggehaaldeMensen(systeem), systeem) is { } wacht)
        {
            return await Rond(wacht);
        }

        return await Rond((await kind.WisOpVerzoek(reden, operatie, wie)).Weigering);
    }

    /// <summary>
    /// Off all cards on which this verzorger stands, and out of what can be put back on any other; none of them when one can't do without. The card by which they were
    /// found goes last: after a fault it still leads to the others.
    /// </summary>
    public async Task<Wisuitkomst> Verzorger(SchoolSleutel school, Persoonsleutel sleutel, OperatieId operatie, Wie wie)
    {
        var kaarten = await lezer.Kaarten(school, sleutel);
        if (Belet(kaarten) is { } belet)
        {
            return new Wisuitkomst(belet, Opgeruimd: true);
        }

        if (kaarten is not [var eerste, ..])
        {
            return await Rond(null);
        }

        var weg = await lezer.Weggehaald(school, eerste, [.. kaarten.Select(k => k.Sleutel.Id)]);
        List<Persoonsleutel> bij = [.. weg, .. kaarten.Select(k => k.Sleutel).Reverse()];
        if (wie.MagHeleSchool(Recht.PersoonsgegevensUitgeven, school) && operatie.IsGeldig)
        {
            await Vergeet(school, bij, eerste.Zelf.Naam);
        }

        foreach (var eigen in bij)
        {
            if ((await grains.Leerling(school, eigen.Id).WisVerzorger(eigen.VerzorgerId!, operatie, wie)).Weigering is { } nee)
            {
                return await Rond(nee);
            }
        }

        return await Rond(null);
    }

    /// <summary>The account goes; of a helper who left what the law doesn't ask; and nobody can give this person their roles back any more.</summary>
    public async Task<Wisuitkomst> Account(SchoolSleutel school, string accountId, Wie wie)
    {
        var nee = (await grains.Overblijfkracht(school, accountId).WisContact(wie)).Weigering
            ?? (await grains.Mensen(school).Vergeet(accountId, wie)).Weigering
            ?? (await grains.Account(accountId).WisOpVerzoek(wie)).Weigering;
        return await Rond(nee);
    }

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
