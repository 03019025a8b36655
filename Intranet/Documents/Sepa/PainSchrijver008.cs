using System.Collections.Immutable;
using System.Xml.Linq;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Documents.Sepa;

/// <summary>
/// Writes a collection run as pain.008.001.08 or .02 (TSO-6b): one block a sequence type, in the order of the lines. The same run gives the same bytes.
/// </summary>
internal static class PainSchrijver008
{
    private const int BankcodeTot = 8;

    /// <param name="schoolnaam">Who sends it.</param>
    /// <param name="nu">When the file was made first (<see cref="IncassorunView.BestandOp"/>).</param>
    /// <exception cref="InvalidOperationException">The run has no bank or no lines, or its sums aren't right.</exception>
    public static byte[] Maak(IncassorunView run, string schoolnaam, DateTimeOffset nu)
    {
        ArgumentNullException.ThrowIfNull(run);
        var bank = run.Bank ?? throw new InvalidOperationException($"Run {run.Id} has no account.");
        ImmutableArray<Incassoregel> regels = [.. run.Regels.Where(r => r.Stand != Incassoregelstand.Vervallen || run.Stap != Incassostap.Ingetrokken)];
        if (regels.IsEmpty || Som(regels) != run.Totaal)
        {
            throw new InvalidOperationException($"The lines of run {run.Id} don't add up.");
        }

        var vorm = new Vorm(bank.Versie == Incassoversie.Pain00800102 ? "pain.008.001.02" : "pain.008.001.08", bank.Versie == Incassoversie.Pain00800102 ? "BIC" : "BICFI");
        var kop = new XElement(
            vorm.Ruimte + "GrpHdr", vorm.Veld("MsgId", run.BerichtId), vorm.Veld("CreDtTm", Paindeel.Moment(nu)), vorm.Veld("NbOfTxs", Paindeel.Aantal(regels.Length)),
            vorm.Veld("CtrlSum", Paindeel.Bedrag(Som(regels))), new XElement(vorm.Ruimte + "InitgPty", vorm.Veld("Nm", Paindeel.Naam(schoolnaam))));
        var blokken = regels.GroupBy(r => r.Volgorde, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Blok(vorm, run, bank, g.Key, [.. g]));
        return Paindeel.Bytes(new XElement(vorm.Ruimte + "Document", new XElement(vorm.Ruimte + "CstmrDrctDbtInitn", kop, blokken)));
    }

    private static XElement Blok(Vorm v, IncassorunView run, Bankgegevens bank, string volgorde, ImmutableArray<Incassoregel> regels) => new(
        v.Ruimte + "PmtInf", v.Veld("PmtInfId", $"{run.BerichtId}-{volgorde}"), v.Veld("PmtMtd", "DD"), v.Veld("BtchBookg", bank.Verzamelboeking ? "true" : "false"),
        v.Veld("NbOfTxs", Paindeel.Aantal(regels.Length)), v.Veld("CtrlSum", Paindeel.Bedrag(Som(regels))),
        new XElement(
            v.Ruimte + "PmtTpInf", new XElement(v.Ruimte + "SvcLvl", v.Veld("Cd", "SEPA")), new XElement(v.Ruimte + "LclInstrm", v.Veld("Cd", "CORE")), v.Veld("SeqTp", volgorde)),
        v.Veld("ReqdColltnDt", Paindeel.Datum(run.Incassodatum)), new XElement(v.Ruimte + "Cdtr", v.Veld("Nm", Paindeel.Naam(bank.Naam))),
        Paindeel.Rekening(v.Ruimte, "CdtrAcct", bank.Iban), Paindeel.Bank(v.Ruimte, "CdtrAgt", bank.Bic, v.Bic), v.Veld("ChrgBr", "SLEV"),
        new XElement(v.Ruimte + "CdtrSchmeId", new XElement(v.Ruimte + "Id", new XElement(v.Ruimte + "PrvtId", new XElement(
            v.Ruimte + "Othr", v.Veld("Id", bank.IncassantId), new XElement(v.Ruimte + "SchmeNm", v.Veld("Prtry", "SEPA")))))),
        regels.Select(r => Regel(v, r)));

    private static XElement Regel(Vorm v, Incassoregel regel) => new(
        v.Ruimte + "DrctDbtTxInf", new XElement(v.Ruimte + "PmtId", v.Veld("EndToEndId", regel.EndToEndId)),
        new XElement(v.Ruimte + "InstdAmt", new XAttribute("Ccy", "EUR"), Paindeel.Bedrag(regel.Bijdrage.Bedrag)),
        new XElement(v.Ruimte + "DrctDbtTx", new XElement(
            v.Ruimte + "MndtRltdInf", v.Veld("MndtId", regel.Bijdrage.Kenmerk), v.Veld("DtOfSgntr", Paindeel.Datum(regel.Bijdrage.GetekendOp)), Wijziging(v, regel.Bijdrage))),
        Paindeel.Bank(v.Ruimte, "DbtrAgt", null, v.Bic), new XElement(v.Ruimte + "Dbtr", v.Veld("Nm", Paindeel.Naam(regel.Bijdrage.Naam))),
        Paindeel.Rekening(v.Ruimte, "DbtrAcct", regel.Bijdrage.Iban), new XElement(v.Ruimte + "RmtInf", v.Veld("Ustrd", regel.Omschrijving)));

    /// <summary>The account before, or that it was at another bank (SMNDA).</summary>
    private static IEnumerable<XElement> Wijziging(Vorm v, Incassobijdrage bijdrage)
    {
        if (bijdrage.VorigIban is not { Length: > 0 } vorig)
        {
            return [];
        }

        var rekening = Bankcode(vorig) == Bankcode(bijdrage.Iban)
            ? Paindeel.Rekening(v.Ruimte, "OrgnlDbtrAcct", vorig)
            : new XElement(v.Ruimte + "OrgnlDbtrAcct", new XElement(v.Ruimte + "Id", new XElement(v.Ruimte + "Othr", v.Veld("Id", "SMNDA"))));
        return [v.Veld("AmdmntInd", "true"), new XElement(v.Ruimte + "AmdmntInfDtls", rekening)];
    }

    private static string Bankcode(string iban) => Iban.Schoon(iban) is { Length: > BankcodeTot } schoon ? schoon[..2] + schoon[4..BankcodeTot] : "";

    private static Geld Som(IEnumerable<Incassoregel> regels) => regels.Aggregate(Geld.Nul, (som, r) => som + r.Bijdrage.Bedrag);

    private sealed record Vorm(string Naam, string Bic)
    {
        public XNamespace Ruimte { get; } = $"urn:iso:std:iso:20022:tech:xsd:{Naam}";

        public XElement Veld(string naam, string waarde) => new(Ruimte + naam, waarde);
    }
}
