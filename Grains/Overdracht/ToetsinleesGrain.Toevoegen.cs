using Microsoft.Extensions.Logging;
using OrleansSchool.Basis;
using OrleansSchool.Live;

namespace OrleansSchool.Overdracht;

/// <summary>Adding, a few dossiers at a time, each of them once: broken off, it goes on where it was.</summary>
internal sealed partial class ToetsinleesGrain
{
    private const int Tegelijk = 8;

    public async Task<Uitkomst> VoegToe(OperatieId operatie, Wie wie)
    {
        if ((Mag(operatie, wie) ?? KanNog()) is { } nee)
        {
            return nee;
        }

        var herkend = opslag.State.Regels.Where(r => r.Stand == Toetsstand.Herkend).ToList();
        if (herkend.Count == 0)
        {
            return opslag.State.Regels.Any(r => r.Stand is Toetsstand.Toegevoegd or Toetsstand.Gelijk) ? Uitkomst.Goed : Weigeringen.ToetsNiets;
        }

        var mislukt = 0;
        foreach (var deel in herkend.Chunk(Tegelijk))
        {
            var uitslagen = await Task.WhenAll(deel.Select(r => Probeer(r, wie)));
            mislukt += uitslagen.Count(u => u.IsMislukt);
            await Bewaar(opslag.State with { Regels = ToetsRules.Vervang(opslag.State.Regels, uitslagen.Select(u => u.Regel)) });
        }

        await GrainFactory.Live(_school).Meld([Onderwerpen.Overdracht(opslag.State.Schooljaar)]);
        return mislukt > 0 ? Weigeringen.ToetsNietAlles(mislukt) : Uitkomst.Goed;
    }

    /// <summary>A dossier that fails doesn't take the others along. The operation follows from file and line, so a repeat changes nothing.</summary>
    private async Task<Toetsuitslag> Probeer(Toetsinleesregel regel, Wie wie)
    {
        try
        {
            var jaar = opslag.State.Schooljaar;
            var vers = ToetsRules.MetDossier(regel, await Dossier(regel.LeerlingId!, jaar));
            if (vers.Stand == Toetsstand.KanNiet)
            {
                return new Toetsuitslag(vers, IsMislukt: false);
            }

            var gedaan = await GrainFactory.Dossier(_school, regel.LeerlingId!, jaar)
                .NeemToetsOver(regel.Toets, [], new OperatieId($"toets-{_id}-{Getal(regel.Regel)}"), wie);
            return new Toetsuitslag(ToetsRules.NaToevoegen(vers, gedaan.Weigering), IsMislukt: false);
        }
        catch (Exception fout)
        {
            NogNiet(logger, fout.GetType().Name); // nothing is lost: the line stands, the next click goes on
            return new Toetsuitslag(regel, IsMislukt: true);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A toets result could not be added to its dossier yet: {Fout}")]
    private static partial void NogNiet(ILogger logger, string fout);
}
