using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Documents.Sepa;

/// <summary>One statement: account, balances, and its amounts. Sums are asserted here.</summary>
internal static class CamtAfschrift
{
    public const string Euro = "EUR";

    private const int IdMax = 70;

    /// <exception cref="CamtWeigeringException">It isn't in euros, misses what it must have, or doesn't add up.</exception>
    public static IngelezenAfschrift Lees(XElement stmt, string versie)
    {
        var id = Kop(stmt);
        var iban = Rekening(stmt, id);
        if (stmt.Waarde("Acct", "Ccy") is { } munt && munt != Euro)
        {
            throw new CamtWeigeringException($"Afschrift {id} is van een rekening in {munt}. Het intranet leest alleen euro\u2019s.");
        }

        var begin = Saldo(stmt, id, eerste: true, ["OPBD", "PRCD", "ITBD"]);
        var eind = Saldo(stmt, id, eerste: false, ["CLBD", "ITBD"]);
        var regels = CamtRegel.Van(stmt, iban, id);
        if (begin is { } van && eind is { } tot && regels.Where(r => r.Genegeerd is null).Aggregate(van.Bedrag, (som, r) => som + r.Bedrag) != tot.Bedrag)
        {
            throw new CamtWeigeringException($"De bedragen van afschrift {id} tellen niet op tot het eindsaldo. Haal het bestand opnieuw op bij de bank.");
        }

        var (eersteDag, laatsteDag) = Periode(stmt, regels, begin?.Dag, eind?.Dag, id);
        return new IngelezenAfschrift(
            id, iban, stmt.Waarde("ElctrncSeqNb") ?? stmt.Waarde("LglSeqNb"), versie, eersteDag, laatsteDag, begin?.Bedrag, eind?.Bedrag, regels);
    }

    /// <summary>A notification: amounts in any currency are left out, since it is only looked at.</summary>
    public static IngelezenAfschrift LeesMelding(XElement melding, string versie)
    {
        var id = Kop(melding);
        var euro = new XElement(melding.Name, melding.Elements().Where(e => e.Name.LocalName != "Ntry" || e.Kinderen("Amt").Any(a => a.Attribute("Ccy")?.Value == Euro)));
        var regels = CamtRegel.Van(euro, Rekening(melding, id), id);
        var dag = CamtWaarde.Dag(melding.Element(melding.Name.Namespace + "CreDtTm")) ?? throw new CamtWeigeringException($"In melding {id} ontbreekt de datum.");
        return new IngelezenAfschrift(id, Rekening(melding, id), melding.Waarde("ElctrncSeqNb"), versie, dag, dag, null, null, regels);
    }

    private static string Kop(XElement stuk) => stuk.Waarde("Id") is { Length: > 0 and <= IdMax } id ? id : throw new CamtWeigeringException("In dit bestand heeft een afschrift geen nummer.");

    private static string Rekening(XElement stuk, string id) =>
        Iban.Schoon(stuk.Waarde("Acct", "Id", "IBAN") ?? stuk.Waarde("Acct", "Id", "Othr", "Id")) is { Length: > 0 and <= Iban.LengteMax } iban
            ? iban : throw new CamtWeigeringException($"In afschrift {id} ontbreekt het rekeningnummer.");

    /// <summary>The first balance of these codes, in this order; null without one.</summary>
    private static (Geld Bedrag, DateOnly? Dag)? Saldo(XElement stmt, string id, bool eerste, ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            var saldi = stmt.Kinderen("Bal").Where(b => b.Waarde("Tp", "CdOrPrtry", "Cd") == code).ToList();
            if (saldi.Count == 0)
            {
                continue;
            }

            var saldo = eerste ? saldi[0] : saldi[^1];
            var bedrag = saldo.Kinderen("Amt").FirstOrDefault();
            if (bedrag?.Attribute("Ccy")?.Value != Euro)
            {
                throw new CamtWeigeringException($"Het saldo van afschrift {id} is niet in euro\u2019s. Het intranet leest alleen euro\u2019s.");
            }

            return (CamtWaarde.MetTeken(CamtWaarde.Bedrag(bedrag.Value, id), saldo), CamtWaarde.Dag(saldo.Kinderen("Dt").FirstOrDefault()));
        }

        return null;
    }

    private static (DateOnly Van, DateOnly TotEnMet) Periode(XElement stmt, ImmutableArray<Afschriftregel> regels, DateOnly? begin, DateOnly? eind, string id)
    {
        var periode = stmt.Kinderen("FrToDt").FirstOrDefault();
        var dagen = regels.Select(r => (DateOnly?)r.Datum).ToList();
        var van = CamtWaarde.Dag(periode?.Kinderen("FrDtTm").FirstOrDefault()) ?? dagen.Min() ?? eind ?? begin;
        var tot = eind ?? CamtWaarde.Dag(periode?.Kinderen("ToDtTm").FirstOrDefault()) ?? dagen.Max() ?? van;
        return van is { } v && tot is { } t ? (v < t ? v : t, t) : throw new CamtWeigeringException($"In afschrift {id} staan geen datums.");
    }
}

/// <summary>Values of a camt file.</summary>
internal static class CamtWaarde
{
    /// <summary>A hundred billion euros: the sum of all lines that a file may hold stays within what an amount can be.</summary>
    private const int CijfersMax = 11;
    private const int DagLengte = 10;

    /// <summary>No bank wrote a statement before, and none of after it is a mistake of a month: such a day is none.</summary>
    private const int JaarMin = 2000;
    private const int JaarMax = 2200;

    public static IEnumerable<XElement> Kinderen(this XElement element, string naam) => element.Elements().Where(e => e.Name.LocalName == naam);

    public static XElement? Kind(this XElement element, params ReadOnlySpan<string> pad)
    {
        var hier = element;
        foreach (var naam in pad)
        {
            if (hier.Kinderen(naam).FirstOrDefault() is not { } verder)
            {
                return null;
            }

            hier = verder;
        }

        return hier;
    }

    /// <summary>Text of the first element on this path, trimmed; null when it isn't there or is empty.</summary>
    public static string? Waarde(this XElement element, params ReadOnlySpan<string> pad) =>
        element.Kind(pad) is { HasElements: false } gevonden && gevonden.Value.Trim() is { Length: > 0 } tekst ? tekst : null;

    public static bool IsAf(XElement element) => element.Waarde("CdtDbtInd") == "DBIT";

    /// <summary>Below zero for what goes out.</summary>
    public static Geld MetTeken(Geld bedrag, XElement element) => IsAf(element) ? -bedrag : bedrag;

    /// <summary>Digits with at most two that count behind the dot: never by way of a fraction.</summary>
    public static Geld Bedrag(string tekst, string id) =>
        Probeer(tekst) is { } bedrag ? bedrag : throw new CamtWeigeringException($"In afschrift {id} staat een bedrag dat niet klopt.");

    public static Geld? Probeer(string tekst)
    {
        var delen = tekst.Trim().Split('.');
        var centen = delen.Length == 2 ? delen[1].TrimEnd('0').PadRight(2, '0') : "00";
        return delen.Length <= 2 && delen[0].Length is > 0 and <= CijfersMax && centen.Length == 2
            && long.TryParse(delen[0] + centen, NumberStyles.None, CultureInfo.InvariantCulture, out var waarde) ? new Geld(waarde) : null;
    }

    /// <summary>A date or a moment, itself or in Dt or DtTm; the local day as the bank writes it.</summary>
    public static DateOnly? Dag(XElement? element)
    {
        var tekst = element is null ? null : element.HasElements ? element.Waarde("Dt") ?? element.Waarde("DtTm") : element.Value.Trim();
        return tekst is { Length: >= DagLengte } && DateOnly.TryParseExact(tekst[..DagLengte], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            && dag.Year is >= JaarMin and <= JaarMax ? dag : null;
    }
}
