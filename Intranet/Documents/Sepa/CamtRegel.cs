using System.Collections.Immutable;
using System.Xml.Linq;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Documents.Sepa;

/// <summary>Entries of a statement as lines: each transaction by itself when they add up to the entry, else the entry.</summary>
internal static class CamtRegel
{
    private const int OmschrijvingMax = 200;
    private const int TekstMax = 70;
    private static readonly ImmutableArray<string> NietOpgegeven = ["NOTPROVIDED", "NONREF"];

    public static ImmutableArray<Afschriftregel> Van(XElement stmt, string eigenIban, string id)
    {
        var regels = ImmutableArray.CreateBuilder<Afschriftregel>();
        foreach (var boeking in stmt.Kinderen("Ntry"))
        {
            foreach (var regel in Regels(boeking, eigenIban, id))
            {
                regels.Add(regel with { Nr = regels.Count + 1 });
            }

            if (regels.Count > FinancienGrenzen.AfschriftregelsMax)
            {
                throw new CamtWeigeringException($"Afschrift {id} heeft te veel regels. Haal het per dag op bij de bank.");
            }
        }

        return regels.ToImmutable();
    }

    private static IEnumerable<Afschriftregel> Regels(XElement boeking, string eigenIban, string id)
    {
        var bedrag = boeking.Kinderen("Amt").FirstOrDefault();
        if (bedrag?.Attribute("Ccy")?.Value != CamtAfschrift.Euro)
        {
            throw new CamtWeigeringException($"In afschrift {id} staat een bedrag dat niet in euro\u2019s is.");
        }

        var heel = CamtWaarde.MetTeken(CamtWaarde.Bedrag(bedrag.Value, id), boeking);
        var delen = boeking.Kinderen("NtryDtls").SelectMany(d => d.Kinderen("TxDtls")).ToList();
        var bedragen = delen.Select(d => Deelbedrag(d, CamtWaarde.IsAf(boeking), delen.Count == 1 ? heel : null)).ToList();
        var perDeel = delen.Count > 0 && bedragen.All(b => b is { } g && g != Geld.Nul) && bedragen.Aggregate(Geld.Nul, (som, b) => som + b!.Value) == heel;
        if (!perDeel)
        {
            return [Maak(boeking, delen.Count == 1 ? delen[0] : null, heel, eigenIban, id)];
        }

        return delen.Zip(bedragen, (d, b) => Maak(boeking, d, b!.Value, eigenIban, id));
    }

    /// <summary>.08 has it under the transaction, with a direction of its own; .02 under AmtDtls. A single one without amount is the entry.</summary>
    private static Geld? Deelbedrag(XElement deel, bool isAf, Geld? alleen)
    {
        var bedrag = deel.Kind("Amt") ?? deel.Kind("AmtDtls", "TxAmt", "Amt") ?? deel.Kind("AmtDtls", "InstdAmt", "Amt");
        if (bedrag is null)
        {
            return alleen;
        }

        return bedrag.Attribute("Ccy")?.Value == CamtAfschrift.Euro && CamtWaarde.Probeer(bedrag.Value) is { } waarde
            ? (deel.Waarde("CdtDbtInd") is { } richting ? richting == "DBIT" : isAf) ? -waarde : waarde : null;
    }

    private static Afschriftregel Maak(XElement boeking, XElement? deel, Geld bedrag, string eigenIban, string id)
    {
        var batch = boeking.Kinderen("NtryDtls").Select(d => d.Kind("Btch")).FirstOrDefault(b => b is not null);
        var (iban, naam) = Tegenpartij(deel, bedrag < Geld.Nul, eigenIban);
        var dag = CamtWaarde.Dag(boeking.Kind("BookgDt")) ?? CamtWaarde.Dag(boeking.Kind("ValDt"))
            ?? throw new CamtWeigeringException($"In afschrift {id} heeft een regel geen datum.");
        return new Afschriftregel(
            0, dag, bedrag, boeking.Waarde("RvslInd") is "true" or "1", Opgegeven(deel?.Waarde("Refs", "AcctSvcrRef") ?? boeking.Waarde("AcctSvcrRef")), Code(deel) ?? Code(boeking) ?? "",
            Opgegeven(deel?.Waarde("Refs", "EndToEndId")), Opgegeven(deel?.Waarde("Refs", "MndtId")), Kort(deel?.Waarde("Refs", "PmtInfId") ?? batch?.Waarde("PmtInfId") ?? VanAlle(boeking, "PmtInfId")),
            Kort(deel?.Waarde("Refs", "MsgId") ?? batch?.Waarde("MsgId") ?? VanAlle(boeking, "MsgId")), int.TryParse(batch?.Waarde("NbOfTxs"), out var aantal) ? aantal : null, iban, naam,
            Tekst(boeking, deel), Kort(deel?.Kind("RmtInf")?.Kinderen("Strd").Select(s => s.Waarde("CdtrRefInf", "Ref")).FirstOrDefault(r => r is not null)),
            Kort(Reden(deel) ?? Reden(boeking)), Genegeerd(boeking, bedrag));
    }

    /// <summary>Of an entry that stays one line: what all of its transactions say, since some banks name the file there and not in the batch.</summary>
    private static string? VanAlle(XElement boeking, string naam) =>
        boeking.Kinderen("NtryDtls").SelectMany(d => d.Kinderen("TxDtls")).Select(d => d.Waarde("Refs", naam)).Distinct(StringComparer.Ordinal).ToList() is [{ } een] ? een : null;

    private static string? Genegeerd(XElement boeking, Geld bedrag) => (boeking.Waarde("Sts") ?? boeking.Waarde("Sts", "Cd")) switch
    {
        "PDNG" => "Nog niet geboekt door de bank.",
        "INFO" => "Alleen ter informatie.",
        _ => bedrag == Geld.Nul ? "Het bedrag is nul." : null,
    };

    /// <summary>Whoever isn't us: banks turn debtor and creditor round in what comes back.</summary>
    private static (string? Iban, string? Naam) Tegenpartij(XElement? deel, bool isAf, string eigenIban)
    {
        if (deel?.Kind("RltdPties") is not { } partijen)
        {
            return (null, null);
        }

        string[] rollen = isAf ? ["Cdtr", "Dbtr"] : ["Dbtr", "Cdtr"];
        foreach (var rol in rollen)
        {
            var iban = Iban.Schoon(partijen.Waarde(rol + "Acct", "Id", "IBAN"));
            if (iban.Length is > 0 and <= Iban.LengteMax && iban != eigenIban)
            {
                return (iban, Kort(partijen.Waarde(rol, "Nm") ?? partijen.Waarde(rol, "Pty", "Nm")));
            }
        }

        return (null, Kort(partijen.Waarde(rollen[0], "Nm") ?? partijen.Waarde(rollen[0], "Pty", "Nm")));
    }

    private static string? Code(XElement? stuk) => stuk?.Kind("BkTxCd") is not { } code ? null
        : code.Kind("Domn") is { } domein ? $"{domein.Waarde("Cd")}/{domein.Waarde("Fmly", "Cd")}/{domein.Waarde("Fmly", "SubFmlyCd")}"
        : Kort(code.Waarde("Prtry", "Cd"));

    private static string? Reden(XElement? stuk) => stuk?.Waarde("RtrInf", "Rsn", "Cd") ?? stuk?.Waarde("RtrInf", "Rsn", "Prtry");

    private static string Tekst(XElement boeking, XElement? deel)
    {
        var vrij = deel?.Kind("RmtInf")?.Kinderen("Ustrd").Select(u => u.Value.Trim()).Where(t => t.Length > 0) ?? [];
        var tekst = string.Join(' ', vrij);
        tekst = tekst.Length > 0 ? tekst : deel?.Waarde("AddtlTxInf") ?? boeking.Waarde("AddtlNtryInf") ?? "";
        return Namen.Schoon(tekst) is { Length: > OmschrijvingMax } lang ? lang[..OmschrijvingMax] : Namen.Schoon(tekst);
    }

    private static string? Opgegeven(string? kenmerk) => NietOpgegeven.Contains(kenmerk ?? "", StringComparer.OrdinalIgnoreCase) ? null : Kort(kenmerk);

    private static string? Kort(string? tekst) => tekst is null ? null : Namen.Schoon(tekst) is { Length: > TekstMax } lang ? lang[..TekstMax] : Namen.Schoon(tekst);
}
