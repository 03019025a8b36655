using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Financien;

/// <summary>Mandates and their papers (TSO-6b).</summary>
internal sealed partial class BetalerGrain
{
    /// <summary>An own kenmerk that the earlier administration happened to use is passed over.</summary>
    private const int KenmerkPogingen = 5;

    public Task<Uitkomst<Machtiging>> TekenMachtiging(MachtigingInvoer invoer, OperatieId operatie, Wie wie) => Teken(Recht.MachtigingenBeheren, invoer, null, operatie, wie);

    public Task<Uitkomst> WijzigIban(string kenmerk, string iban, string naam, DateOnly vanaf, OperatieId operatie, Wie wie)
    {
        var schoon = Iban.Schoon(iban);
        return Doe(new Opdracht(Recht.MachtigingenBeheren, operatie, wie, null, "wijzig-iban", kenmerk, schoon, naam, Sleutels.Dag(vanaf)), (was, hier) =>
            (MachtigingRules.KeurRekening(schoon, naam) ?? (vanaf > hier.Vandaag ? Weigeringen.MachtigingDatum : null)) is { } nee ? nee
            : Zoek(was, kenmerk) is not { } machtiging ? Weigeringen.Onbekend("deze machtiging")
            : machtiging.Op(hier.Vandaag) == Machtigingstand.Ingetrokken ? Weigeringen.MachtigingIngetrokken
            : BetalerRules.MetFeit(Met(was, MachtigingRules.MetRekening(machtiging, schoon, naam, vanaf)), hier, "machtiging", $"Rekening bij machtiging {kenmerk} gewijzigd"));
    }

    public Task<Uitkomst> VulMachtigingAan(string kenmerk, DateOnly? getekendOp, bool deblokkeer, OperatieId operatie, Wie wie) =>
        Doe(new Opdracht(Recht.MachtigingenBeheren, operatie, wie, null, "vul-aan", kenmerk, getekendOp is { } op ? Sleutels.Dag(op) : null, deblokkeer ? "ja" : "nee"), (was, hier) =>
            getekendOp > hier.Vandaag ? Weigeringen.MachtigingDatum
            : Zoek(was, kenmerk) is not { } machtiging ? Weigeringen.Onbekend("deze machtiging")
            : machtiging.Op(hier.Vandaag) == Machtigingstand.Ingetrokken ? Weigeringen.MachtigingIngetrokken
            : BetalerRules.MetFeit(
                Met(was, machtiging with { GetekendOp = machtiging.GetekendOp ?? getekendOp, BlokkadeReden = deblokkeer ? null : machtiging.BlokkadeReden }), hier, "machtiging",
                $"Machtiging {kenmerk} aangevuld"));

    public Task<Uitkomst> TrekMachtigingIn(string kenmerk, DateOnly per, OperatieId operatie, Wie wie) =>
        TrekIn(new Opdracht(Recht.MachtigingenBeheren, operatie, wie, null, "trek-in", kenmerk, Sleutels.Dag(per)), kenmerk, per);

    public async Task<Uitkomst<BestandInhoud>> Machtigingscan(string kenmerk, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.MachtigingenBeheren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (Zoek(_duurzaam, kenmerk)?.ScanId is not { } scan)
        {
            return Weigeringen.Onbekend("deze scan");
        }

        var delen = await Task.WhenAll(FormulierRules.Bestanden(scan).Select(naam => GrainFactory.Bestand(_school, naam).Bekijk()));
        return Bestandsdelen.Samen(delen) is { } bestand ? bestand : Weigeringen.Onbekend("deze scan");
    }

    private Task<Uitkomst> TrekIn(Opdracht opdracht, string kenmerk, DateOnly per) => Doe(opdracht, (was, hier) =>
        per < hier.Vandaag || per > hier.Vandaag.AddYears(1) ? Weigeringen.MachtigingPer
        : Zoek(was, kenmerk) is not { } machtiging ? Weigeringen.Onbekend("deze machtiging")
        : machtiging.IngetrokkenPer is { } al && al <= per ? was
        : BetalerRules.MetFeit(Met(was, machtiging with { IngetrokkenPer = per }), hier, "machtiging", $"Machtiging {kenmerk} ingetrokken per {Datums.Cijfers(per)}"));

    /// <summary>
    /// The kenmerk is reserved before the mandate is written, so that no two ever have it; its paper follows after it, so that no file is left that nobody knows.
    /// </summary>
    /// <param name="recht">Null when the link decides.</param>
    private async Task<Uitkomst<Machtiging>> Teken(Recht? recht, MachtigingInvoer invoer, string? tekstHash, OperatieId operatie, Wie wie)
    {
        var iban = Iban.Schoon(invoer.Iban);
        var opdracht = new Opdracht(recht, operatie, wie, null, "teken", iban, invoer.Naam, invoer.Kenmerk, invoer.GetekendOp is { } op ? Sleutels.Dag(op) : null, tekstHash);
        var scan = invoer.Scan.IsDefaultOrEmpty ? null : FormulierRules.Keur(invoer.Scan);
        var nee = Waarom(opdracht) ?? MachtigingRules.Keur(invoer, tijd.Vandaag) ?? scan?.Weigering ?? (opslag.State.Nummer == 0 ? OnbekendeBetaler : null);
        if (nee is not null)
        {
            return nee;
        }

        if (Eerder(opdracht) is null)
        {
            var gereserveerd = await Kenmerk(invoer.Kenmerk?.Trim());
            if (gereserveerd.Weigering is { } bezet)
            {
                return bezet;
            }

            var (kenmerk, nr) = (gereserveerd.Kenmerk, gereserveerd.Nr);
            var scanId = scan?.Waarde is { } papier ? FormulierRules.Id($"machtiging/{_id}/{kenmerk}", invoer.GetekendOp ?? default, papier) : null;
            var uitkomst = await Doe(opdracht, (was, hier) => MachtigingRules.Teken(
                was with { MachtigingNr = Math.Max(was.MachtigingNr, nr) }, MachtigingRules.Maak(invoer, kenmerk, tekstHash, scanId, hier.Vandaag), hier));
            if (!uitkomst.IsGoed)
            {
                return uitkomst.Weigering;
            }
        }

        var gemaakt = opslag.State.Machtigingen.LastOrDefault(m => m.Rekeningen.Any(r => r.Iban == iban));
        if (gemaakt?.ScanId is { } id && scan?.Waarde is { } bestand)
        {
            await Task.WhenAll(FormulierRules.Bestanden(id).Zip(Bestandsdelen.Van(bestand.Bytes), (naam, bytes) => GrainFactory.Bestand(_school, naam).Bewaar(bestand.Soort, bytes)));
        }

        return Eerder(opdracht) is { Weigering: { } anders } ? anders : gemaakt is not null ? gemaakt : Weigeringen.Onbekend("deze machtiging");
    }

    private async Task<(string Kenmerk, int Nr, Weigering? Weigering)> Kenmerk(string? gegeven)
    {
        var betalers = GrainFactory.Betalers(_school);
        if (!string.IsNullOrEmpty(gegeven))
        {
            var eigen = opslag.State.Machtigingen.Any(m => m.Kenmerk == gegeven) ? Weigeringen.KenmerkAlGebruikt : null;
            return (gegeven, 0, eigen ?? (await betalers.ReserveerKenmerk(gegeven, _id)).Weigering);
        }

        var eerste = MachtigingRules.Volgnr(opslag.State, _school);
        for (var nr = eerste; nr < eerste + KenmerkPogingen; nr++)
        {
            var kenmerk = MachtigingRules.Kenmerk(_school, opslag.State.Nummer, nr);
            if ((await betalers.ReserveerKenmerk(kenmerk, _id)).IsGoed)
            {
                return (kenmerk, nr, null);
            }
        }

        return ("", 0, Weigeringen.KenmerkAlGebruikt);
    }

    private static Machtiging? Zoek(BetalerState state, string kenmerk) => state.Machtigingen.FirstOrDefault(m => m.Kenmerk == kenmerk);

    private static BetalerState Met(BetalerState state, Machtiging machtiging) =>
        state with { Machtigingen = [.. state.Machtigingen.Select(m => m.Kenmerk == machtiging.Kenmerk ? machtiging : m)] };
}
