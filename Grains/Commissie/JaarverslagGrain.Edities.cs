using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Commissie;

/// <summary>Freezing, who got it, and the bytes of an edition (TSO-2l, TSO-10i).</summary>
internal sealed partial class JaarverslagGrain
{
    private const string PdfSoort = "application/pdf";
    private const string XlsxSoort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int KenmerkBytes = 8;

    public async Task<Uitkomst<Verslageditie>> StelVast(
        ImmutableArray<byte> pdf, ImmutableArray<byte> xlsx, string viewHash, string? reden, long versie, OperatieId operatie, Wie wie)
    {
        var mag = MagMaken(wie);
        if (!mag || !operatie.IsGeldig)
        {
            return mag ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var schoon = TekstRules.SchoonOfNiets(reden);
        var merk = OperatieRules.Regel(operatie, wie, "stel-vast", viewHash, schoon); // printed anew the files have other bytes
        if (OperatieRules.Eerder(opslag.State.Operaties, merk) is { } eerder)
        {
            return eerder.IsGoed ? opslag.State.Edities.Last(e => e.Merk == merk).Editie : eerder.Weigering;
        }

        var namen = await HaalNamen();
        if ((JaarverslagRules.KeurBestanden(pdf, xlsx) ?? JaarverslagRules.MagVaststellen(opslag.State, _jaar, tijd.Vandaag, schoon, namen)) is { } nee)
        {
            return nee;
        }

        if (await Beeld(opslag.State) is not { } view)
        {
            return Weigeringen.OnbekendeSchool;
        }

        return view.Hash != viewHash || opslag.State.Versie != versie ? Weigeringen.VerslagVeranderd : await Bevries(pdf, xlsx, schoon, merk, wie);
    }

    public async Task<Uitkomst<BestandInhoud>> Editie(int nr, string soort, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.JaarverslagZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (_duurzaam.Edities.FirstOrDefault(e => e.Editie.Nr == nr) is not { } editie || soort is not (JaarverslagGrenzen.Pdf or JaarverslagGrenzen.Xlsx))
        {
            return Weigeringen.Onbekend("deze editie");
        }

        var isPdf = soort == JaarverslagGrenzen.Pdf;
        var rijen = isPdf ? JaarverslagRules.Rijen(editie.Editie.PdfId, editie.PdfDelen) : JaarverslagRules.Rijen(editie.Editie.XlsxId, editie.XlsxDelen);
        var bestand = Bestandsdelen.Samen(await Task.WhenAll(rijen.Select(r => GrainFactory.Bestand(_school, r).Bekijk())));
        if (bestand is null || JaarverslagRules.Hash(bestand.Bytes) != (isPdf ? editie.PdfHash : editie.XlsxHash))
        {
            throw new InvalidOperationException($"The {soort} of edition {nr} of {_jaar} isn't what was frozen.");
        }

        return bestand;
    }

    public async Task<Uitkomst> Verstuur(Geleding aan, DateOnly op, bool opPapier, OperatieId operatie, Wie wie)
    {
        var mag = MagMaken(wie);
        if (!mag || !operatie.IsGeldig)
        {
            return mag ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var merk = OperatieRules.Regel(operatie, wie, "verstuur", aan.ToString(), opPapier ? Sleutels.Dag(op) : "mail");
        if (OperatieRules.Eerder(opslag.State.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (JaarverslagRules.KeurVerzending(opslag.State, aan, op, opPapier, tijd.Vandaag) is { } nee)
        {
            return nee;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var wordt = opPapier ? opslag.State : await MetMails(aan, school.Gegevens.Naam, $"{wie.AccountId}\n{operatie}");
        if (wordt is null)
        {
            return Weigeringen.VerslagNiemand(aan.Ontvanger());
        }

        var mails = wordt.Uitbak.Wachtend.Length - opslag.State.Uitbak.Wachtend.Length;
        wordt = JaarverslagRules.MetVerzending(wordt, new Verslagverzending(wordt.Edities[^1].Editie.Nr, aan, opPapier ? op : tijd.Vandaag, opPapier, mails, wie.Naam));
        await Leg(MetWerk(wordt) with { Operaties = OperatieRules.Met(wordt.Operaties, merk) });
        return Uitkomst.Goed;
    }

    /// <summary>Null when nobody of them has an address.</summary>
    private async Task<JaarverslagState?> MetMails(Geleding aan, string schoolnaam, string opdracht)
    {
        var ontvangers = JaarverslagpostRules.Ontvangers(await GrainFactory.Personen(_school).Alles(), aan, _school, tijd.Vandaag);
        var kenmerk = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(opdracht)).AsSpan(0, KenmerkBytes));
        var mail = new Verslagmail(adressen.Adres(JaarverslagpostRules.Pad(_school, _jaar)), schoolnaam, kenmerk);
        return ontvangers.IsEmpty ? null : JaarverslagpostRules.MetMails(opslag.State, ontvangers, mail, _school, _jaar);
    }

    /// <summary>The rows are named first, then written, then they are the edition: a fault between leaves rows that the next one or the night erases.</summary>
    private async Task<Verslageditie> Bevries(ImmutableArray<byte> pdf, ImmutableArray<byte> xlsx, string? reden, string merk, Wie wie)
    {
        await WisLosse();
        var nr = (opslag.State.Edities.LastOrDefault()?.Editie.Nr ?? 0) + 1;
        var (pdfHash, xlsxHash) = (JaarverslagRules.Hash(pdf), JaarverslagRules.Hash(xlsx));
        var (pdfId, xlsxId) = ($"verslag-{ids.NieuwId()}", $"verslag-{ids.NieuwId()}");
        var editie = new Editiebestanden(
            new Verslageditie(nr, tijd.Nu, wie.Naam, pdfId, xlsxId, Samenhash(pdfHash, xlsxHash), reden), JaarverslagRules.Delen(pdf), pdfHash, JaarverslagRules.Delen(xlsx), xlsxHash, merk);
        await Bewaar(opslag.State with { Losse = [.. JaarverslagRules.Rijen(editie)] });
        await Leg(JaarverslagRules.Rijen(pdfId, editie.PdfDelen), PdfSoort, pdf);
        await Leg(JaarverslagRules.Rijen(xlsxId, editie.XlsxDelen), XlsxSoort, xlsx);
        var wordt = JaarverslagRules.MetEditie(opslag.State, editie);
        await Leg(MetWerk(wordt) with { Operaties = OperatieRules.Met(wordt.Operaties, merk) });
        return editie.Editie;
    }

    private Task Leg(IEnumerable<string> rijen, string soort, ImmutableArray<byte> bytes) =>
        Task.WhenAll(rijen.Zip(Bestandsdelen.Van(bytes), (rij, deel) => GrainFactory.Bestand(_school, rij).Bewaar(soort, deel)));

    private async Task WisLosse()
    {
        var losse = opslag.State.Losse;
        if (losse.IsEmpty)
        {
            return;
        }

        await Wis(losse);
        await Bewaar(opslag.State with { Losse = [] });
    }

    /// <summary>Files first: the row is what knows them.</summary>
    private async Task<Nachtwerk> WisAlles()
    {
        var rijen = opslag.State.Edities.SelectMany(JaarverslagRules.Rijen).ToImmutableArray();
        await Wis(rijen);
        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return new Nachtwerk([.. Nachtwerk.Weg("bestand", rijen.Length).Gewist, .. Nachtwerk.Weg("jaarverslag").Gewist], 0);
    }

    private async Task Wis(ImmutableArray<string> rijen)
    {
        foreach (var rij in rijen)
        {
            await GrainFactory.Bestand(_school, rij).Wis();
        }
    }

    private static string Samenhash(string pdfHash, string xlsxHash) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{pdfHash}\n{xlsxHash}")));
}
