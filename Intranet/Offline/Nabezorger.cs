using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Offline;

/// <summary>
/// Brings the lines of a tablet to the days that own them, each day's in the order of the tablet (LIVE-4). Nothing is answered before it
/// is durable; what comes twice is found by its operation.
/// </summary>
internal sealed class Nabezorger(IGrainFactory grains, Schooltijd tijd)
{
    private const string Merk = "merk";
    private const string Ongedaan = "ongedaan";
    private const string Log = "log";
    private const string Kas = "kas";

    public async Task<NagekomenUitslag> Bezorg(SchoolSleutel school, NagekomenVerzoek verzoek)
    {
        var mensen = await Mensen(school, verzoek);
        var antwoorden = new List<RijAntwoord>();
        var regels = verzoek.Regels.OrderBy(r => r.Volgnr).ToList();
        antwoorden.AddRange(regels.Where(r => !IsRegel(r, mensen)).Select(r => new RijAntwoord(r.Volgnr, Weigeringen.OngeldigeOperatie)));
        foreach (var dag in regels.Where(r => r.Soort is Merk or Ongedaan && IsRegel(r, mensen)).GroupBy(r => (Dag: r.Dag!.Value, Groep: r.Groep!)))
        {
            antwoorden.AddRange(await grains.Overblijfdag(school, dag.Key.Groep, dag.Key.Dag).OntvangNagekomen(
                [.. dag.Select(r => Mark(r, verzoek, mensen[r.Wie](dag.Key.Dag)))]));
        }

        ImmutableArray<NagekomenKas> kas = [.. regels.Where(r => r.Soort == Kas && IsRegel(r, mensen)).Select(r => Ontvangst(r, verzoek, mensen[r.Wie](r.Dag!.Value)))];
        if (!kas.IsEmpty)
        {
            antwoorden.AddRange(await grains.Kas(school).OntvangNagekomen(kas));
        }

        foreach (var regel in regels.Where(r => r.Soort == Log && IsRegel(r, mensen)))
        {
            antwoorden.Add(new RijAntwoord(regel.Volgnr, await Schrijf(school, regel, verzoek, mensen[regel.Wie](regel.Dag!.Value))));
        }

        return new NagekomenUitslag(
            [.. antwoorden.Where(a => a.Weigering is null).Select(a => a.Volgnr).Order()],
            [.. antwoorden.Where(a => a.Weigering is not null).Select(a => new NagekomenNee(a.Volgnr, a.Weigering!.Zin))], tijd.Nu.ToUnixTimeMilliseconds());
    }

    /// <summary>Who acted, with the roles of the day itself: somebody who left since did act then. Who never was there isn't in it.</summary>
    private async Task<IReadOnlyDictionary<string, Func<DateOnly, Wie>>> Mensen(SchoolSleutel school, NagekomenVerzoek verzoek)
    {
        var mensen = new Dictionary<string, Func<DateOnly, Wie>>(StringComparer.Ordinal);
        foreach (var id in verzoek.Regels.Select(r => r.Wie).Where(NagekomenLezer.IsId).Distinct(StringComparer.Ordinal))
        {
            if (await grains.Account(id).Bekijk() is { } account)
            {
                mensen[id] = dag => new Wie(
                    account.Id, account.Naam, school,
                    [.. account.Rollen.Where(r => r.School == school && r.GeldtOp(dag)).Select(r => new ActieveRol(r.Rol, r.Groepen))], verzoek.Tablet);
            }
        }

        return mensen;
    }

    private static bool IsRegel(NagekomenRegel regel, IReadOnlyDictionary<string, Func<DateOnly, Wie>> mensen) =>
        regel.Dag is not null && regel.Wie is not null && mensen.ContainsKey(regel.Wie) && regel.Soort switch
        {
            Merk => NagekomenLezer.IsId(regel.Groep) && NagekomenLezer.IsId(regel.Leerling),
            Ongedaan => NagekomenLezer.IsId(regel.Groep) && regel.Terug is not null,
            Log => regel.Tekst is not null,
            Kas => NagekomenLezer.IsId(regel.Leerling) && regel.Centen is > 0 and <= FinancienGrenzen.BedragMax,
            _ => false,
        };

    private NagekomenMark Mark(NagekomenRegel regel, NagekomenVerzoek verzoek, Wie wie)
    {
        var soort = BordWoorden.Soort(regel.Staat);
        return new NagekomenMark(
            regel.Volgnr, regel.Leerling ?? "", soort, new OperatieId(regel.Operatie ?? ""), NagekomenLezer.Klok(regel.Klok),
            NagekomenLezer.Moment(regel, verzoek.Klok, tijd.Nu), regel.Basis, regel.Standaard,
            soort == Markeersoort.Afgemeld && Enum.TryParse<AfmeldReden>(regel.Reden, out var reden) ? reden : null,
            regel.Soort == Ongedaan ? new OperatieId(regel.Terug!) : null, wie);
    }

    /// <summary>Cash of one child that somebody took on the tablet (TSO-6c).</summary>
    private NagekomenKas Ontvangst(NagekomenRegel regel, NagekomenVerzoek verzoek, Wie wie) => new(
        regel.Volgnr, new KasInvoer(Kassoort.Overblijfdag, new Geld(regel.Centen!.Value), null, regel.Leerling, null, regel.Dag!.Value, null, new OperatieId(regel.Operatie ?? "")),
        NagekomenLezer.Klok(regel.Klok), NagekomenLezer.Moment(regel, verzoek.Klok, tijd.Nu), wie);

    private async Task<Weigering?> Schrijf(SchoolSleutel school, NagekomenRegel regel, NagekomenVerzoek verzoek, Wie wie)
    {
        var soort = Enum.TryParse<Logsoort>(regel.Over, out var over) && Enum.IsDefined(over) ? over : Logsoort.Bericht;
        ImmutableArray<string> kinderen = NagekomenLezer.IsId(regel.Leerling) ? [regel.Leerling!] : [];
        var invoer = new LogregelInvoer(soort, regel.Tekst!, kinderen, PlekId: null, Huisregel: null, CorrigeertNr: null, NagekomenLezer.Moment(regel, verzoek.Klok, tijd.Nu));
        return (await grains.Logboek(school, regel.Dag!.Value).Schrijf(invoer, new OperatieId(regel.Operatie ?? ""), wie)).Weigering;
    }
}
