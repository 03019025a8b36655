using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Post;

/// <summary>Pages with finished mail: written before they leave the outbox, read for lists, erased after their term.</summary>
internal sealed partial class PostbusGrain
{
    private async Task Blader()
    {
        while (BladRules.TeVullen(_duurzaam, tijd.Nu) is { } blad)
        {
            await GrainFactory.Postblad(School, blad.Maand, blad.Nummer).Vul(blad.Mails);
            await Wijzig(was => BladRules.NaVullen(was, blad.Maand, blad.Nummer, blad.Mails));
        }
    }

    public async Task<Nachtwerk> Nacht()
    {
        await LegWeg();
        var bladen = 0;
        foreach (var maand in BladRules.TeWissen(_duurzaam, tijd.Nu))
        {
            for (var nummer = 1; nummer <= maand.Bladen; nummer++)
            {
                await GrainFactory.Postblad(School, maand.Maand, nummer).Wis();
            }

            bladen += maand.Bladen;

            await Wijzig(was => was with { Bladen = was.Bladen.Remove(maand) });
        }

        return Nachtwerk.Weg("postblad", bladen);
    }

    /// <summary>What was finished in a month that is over may not wait for the next mail; not while a round of sending does the same.</summary>
    private async Task LegWeg()
    {
        if (_bezig)
        {
            return;
        }

        _bezig = true;
        try
        {
            await Blader();
        }
        finally
        {
            _bezig = false;
            Plan(TimeSpan.Zero);
        }
    }

    /// <summary>All open mail and the finished mail of a month or of the newest pages; newest first.</summary>
    private async Task<(ImmutableArray<PostKaart> Mails, bool IsVolledig)> Lees(PostbusState state, string? maand)
    {
        var bladen = BladRules.Nieuwste(state, maand).Take(PostGrenzen.BladenMax + 1).ToList();
        var gelezen = await Task.WhenAll(bladen.Take(PostGrenzen.BladenMax).Select(b => GrainFactory.Postblad(School, b.Maand, b.Nummer).Bekijk()));
        var afgerond = state.Afgerond.Where(m => maand is null || BladRules.Maand(m.AfgerondOp!.Value) == maand);
        var alle = state.Open.Select(m => m.Kaart).Concat(afgerond).Concat(gelezen.SelectMany(b => b));
        return ([.. alle.OrderByDescending(m => m.AfgerondOp ?? m.AangenomenOp).ThenByDescending(m => m.Nummer)], bladen.Count <= PostGrenzen.BladenMax);
    }

    /// <summary>One mail, with the page on which it stands; nothing when it isn't in the newest pages or that month.</summary>
    private async Task<(PostKaart? Mail, IPostbladGrain? Blad)> Zoek(string id, string? maand)
    {
        var state = _duurzaam;
        if ((PostbusRules.Open(state, id)?.Kaart ?? state.Afgerond.FirstOrDefault(m => m.Id == id)) is { } hier)
        {
            return (hier, null);
        }

        foreach (var (van, nummer) in BladRules.Nieuwste(state, maand).Take(PostGrenzen.BladenMax))
        {
            var blad = GrainFactory.Postblad(School, van, nummer);
            if ((await blad.Bekijk()).FirstOrDefault(m => m.Id == id) is { } daar)
            {
                return (daar, blad);
            }
        }

        return (null, null);
    }
}
