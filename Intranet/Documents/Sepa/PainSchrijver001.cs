using System.Xml.Linq;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Documents.Sepa;

/// <summary>
/// Writes a payment run as pain.001.001.09 (TSO-6d, TSO-10c). No schema of it is at hand: the page says so where the file is offered.
/// </summary>
internal static class PainSchrijver001
{
    private static readonly XNamespace Ruimte = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    /// <exception cref="InvalidOperationException">The run has no bank or no lines.</exception>
    public static byte[] Maak(BetaalrunView run, string schoolnaam, DateTimeOffset nu)
    {
        ArgumentNullException.ThrowIfNull(run);
        var bank = run.Bank ?? throw new InvalidOperationException($"Run {run.Id} has no account.");
        var som = run.Regels.Aggregate(Geld.Nul, (s, r) => s + r.Bedrag);
        if (run.Regels.IsEmpty || som != run.Totaal)
        {
            throw new InvalidOperationException($"The lines of run {run.Id} don't add up.");
        }

        var aantal = Paindeel.Aantal(run.Regels.Length);
        var kop = new XElement(
            Ruimte + "GrpHdr", Veld("MsgId", run.BerichtId), Veld("CreDtTm", Paindeel.Moment(nu)), Veld("NbOfTxs", aantal), Veld("CtrlSum", Paindeel.Bedrag(som)),
            new XElement(Ruimte + "InitgPty", Veld("Nm", Paindeel.Naam(schoolnaam))));
        var blok = new XElement(
            Ruimte + "PmtInf", Veld("PmtInfId", run.BerichtId), Veld("PmtMtd", "TRF"), Veld("BtchBookg", bank.Verzamelboeking ? "true" : "false"), Veld("NbOfTxs", aantal),
            Veld("CtrlSum", Paindeel.Bedrag(som)), new XElement(Ruimte + "PmtTpInf", new XElement(Ruimte + "SvcLvl", Veld("Cd", "SEPA"))),
            new XElement(Ruimte + "ReqdExctnDt", Veld("Dt", Paindeel.Datum(run.Datum))), new XElement(Ruimte + "Dbtr", Veld("Nm", Paindeel.Naam(bank.Naam))),
            Paindeel.Rekening(Ruimte, "DbtrAcct", bank.Iban), Paindeel.Bank(Ruimte, "DbtrAgt", bank.Bic, "BICFI"), Veld("ChrgBr", "SLEV"), run.Regels.Select(Regel));
        return Paindeel.Bytes(new XElement(Ruimte + "Document", new XElement(Ruimte + "CstmrCdtTrfInitn", kop, blok)));
    }

    private static XElement Regel(Betaalregel regel) => new(
        Ruimte + "CdtTrfTxInf", new XElement(Ruimte + "PmtId", Veld("EndToEndId", regel.EndToEndId)),
        new XElement(Ruimte + "Amt", new XElement(Ruimte + "InstdAmt", new XAttribute("Ccy", "EUR"), Paindeel.Bedrag(regel.Bedrag))),
        new XElement(Ruimte + "Cdtr", Veld("Nm", Paindeel.Naam(regel.Naam))), Paindeel.Rekening(Ruimte, "CdtrAcct", regel.Iban),
        new XElement(Ruimte + "RmtInf", Veld("Ustrd", regel.Omschrijving)));

    private static XElement Veld(string naam, string waarde) => new(Ruimte + naam, waarde);
}
