using OrleansSchool.Basis;

namespace OrleansSchool.Post;

/// <summary>Settings of the mail server, and what a change of it asks (SEC-1).</summary>
internal sealed partial class PostbusGrain
{
    /// <summary>All messages about a change together: the change itself doesn't wait longer for a server that may be gone.</summary>
    private static readonly TimeSpan MeldenMax = TimeSpan.FromSeconds(15);

    public Task<DateTimeOffset?> VertrouwdVanaf() => Task.FromResult(WisselRules.VertrouwdVanaf(_duurzaam, tijd.Nu));

    public Task<Uitkomst<PostInstellingenView>> Instellingen(Wie wie) => Task.FromResult<Uitkomst<PostInstellingenView>>(
        wie.MagHeleSchool(Recht.PostInstellen, School) ? InstellingRules.Beeld(_duurzaam) : Weigeringen.GeenRecht);

    public async Task<Uitkomst> BewaarInstellingen(PostInstellingen nieuw, long versie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.PostInstellen, School))
        {
            return Weigeringen.GeenRecht;
        }

        var wissel = new Serverwissel(tijd.Nu, wie.Naam, _duurzaam.Instellingen is null, Gemeld: false);
        if (InstellingRules.Bewaar(_duurzaam, nieuw, versie, wissel).Uitkomst.Weigering is { } weigering)
        {
            return weigering;
        }

        if (InstellingRules.IsWissel(_duurzaam, nieuw))
        {
            if (await IsStil())
            {
                return Weigeringen.PostStil; // who must hear of it by the old server couldn't be told
            }

            wissel = wissel with { Gemeld = await MeldWissel(wie.Naam) };
        }

        return await Wijzig(was =>
        {
            var (met, uitkomst) = InstellingRules.Bewaar(was, nieuw, versie, wissel);
            return (VerzendRules.NaInstellen(was, met, tijd.Nu), uitkomst);
        });
    }

    /// <summary>
    /// Hands the messages to the server of now, before it is another one. One that isn't taken stops the rest: the change goes on,
    /// and the start page shows it.
    /// </summary>
    private async Task<bool> MeldWissel(string door)
    {
        using var grens = new CancellationTokenSource(MeldenMax, klok);
        var personen = (await GrainFactory.Personen(School).Alles()).Rijen;
        var allen = true;
        foreach (var melding in WisselRules.Meldingen(personen, _duurzaam, door, tijd))
        {
            var poging = await Bezorg(was => VerzendRules.Begin(PostbusRules.Neem(was, melding, door, tijd.Nu).Nieuw, melding.Id, NieuwBerichtId(was)), MeldenMax, grens.Token);
            var gegaan = poging is null ? IsAfgerond(melding.Id) : poging.Uitslag is PogingUitslag.Aangenomen;
            allen &= gegaan;
            if (poging?.Uitslag is not (null or PogingUitslag.Aangenomen or PogingUitslag.Geweigerd or PogingUitslag.Uitgesteld))
            {
                return false;
            }
        }

        return allen;
    }

    /// <summary>Handed over by an earlier try of the same change.</summary>
    private bool IsAfgerond(string id) => PostbusRules.IsBekend(_duurzaam, id) && PostbusRules.Open(_duurzaam, id) is null;
}
