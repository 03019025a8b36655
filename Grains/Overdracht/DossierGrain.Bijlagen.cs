using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>Attachments: bytes in files of their own under the dossier's key (OSO-K3).</summary>
internal sealed partial class DossierGrain
{
    public async Task<Uitkomst> VoegBijlageToe(
        string bestandsnaam, string omschrijving, bool ondersteuning, ImmutableArray<byte> bytes, OperatieId operatie, Wie wie)
    {
        if (!operatie.IsGeldig || !wie.Mag(Recht.DossierZien, _school))
        {
            return operatie.IsGeldig ? Weigeringen.GeenRecht : Weigeringen.OngeldigeOperatie;
        }

        var gekeurd = BijlageRules.Keur(bestandsnaam, omschrijving, ondersteuning, bytes);
        if (!gekeurd.IsGoed)
        {
            return gekeurd.Weigering;
        }

        var (nieuw, hash) = (gekeurd.Waarde, DossierHash.Van(gekeurd.Waarde.Bytes));
        var merk = OperatieRules.Regel(operatie, wie, "bijlage", hash, nieuw.Naam);
        var hier = await Sta(opslag.State, wie);
        if (WaaromNietZien(hier) is { } blind)
        {
            return blind;
        }

        if (OperatieRules.Eerder(hier!.State.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var nee = WaaromDicht(hier) ?? MagBijlage(hier, nieuw.Ondersteuning) ?? BijlageRules.Past(hier.Inhoud!.Gegevens, nieuw, hash);
        if (nee is not null)
        {
            return nee;
        }

        nieuw = nieuw with { Naam = BijlageRules.ZonderKind(nieuw.Naam, hier.Inhoud!.Gegevens) };
        var bestand = (await LegBestanden(nieuw.Bytes.ToArray()))[0];
        return await Leg(hier, MetBijlage(hier with { State = opslag.State }, nieuw, hash, bestand), merk);
    }

    public Task<Uitkomst> VerwijderBijlage(string bijlageId, OperatieId operatie, Wie wie) => Doe(operatie, ["bijlage-weg", bijlageId], wie, hier =>
    {
        var gegevens = hier.Inhoud!.Gegevens;
        if (gegevens.Bijlagen.FirstOrDefault(b => b.Id == bijlageId) is not { } bijlage)
        {
            return Weigeringen.Onbekend("deze bijlage");
        }

        if (MagBijlage(hier, bijlage.Ondersteuning) is { } nee)
        {
            return nee;
        }

        return MetPrul(MetDeel(hier, gegevens with { Bijlagen = gegevens.Bijlagen.Remove(bijlage) }, Dossierdelen.Bijlagen), bijlage, hier);
    });

    public Task<Uitkomst> BevestigBijlage(string bijlageId, OperatieId operatie, Wie wie) => Doe(operatie, ["bijlage-bevestigd", bijlageId], wie, hier =>
    {
        var gegevens = hier.Inhoud!.Gegevens;
        if (gegevens.Bijlagen.FirstOrDefault(b => b.Id == bijlageId) is not { } bijlage)
        {
            return Weigeringen.Onbekend("deze bijlage");
        }

        var wordt = DossierdeelRules.Bevestigd(bijlage, wie, hier.Mag(Recht.DossierInvullen));
        return MagBijlage(hier, bijlage.Ondersteuning) is { } nee ? nee
            : MetDeel(hier, gegevens with { Bijlagen = gegevens.Bijlagen.Replace(bijlage, wordt) }, Dossierdelen.Bijlagen);
    });

    public async Task<Uitkomst<Dossierbestand>> Bijlage(string bijlageId, int? versieNr, Wie wie)
    {
        var hier = await Sta(_duurzaam, wie);
        if ((WaaromNietZien(hier) ?? WaaromDicht(hier!)) is { } nee)
        {
            return nee;
        }

        if (versieNr is null)
        {
            return hier!.Mag(Recht.OkrLezen) ? await LeesBijlage(hier.Inhoud!.Gegevens, bijlageId) : Weigeringen.GeenRecht;
        }

        if (DossierstapRules.MagInzien(hier!) is { } dicht)
        {
            return dicht;
        }

        return await LeesVersie(hier!.State.Versie(versieNr)) is { } versie ? await LeesBijlage(versie.Gegevens, bijlageId) : Weigeringen.Onbekend("deze versie");
    }

    /// <summary>Support papers by teacher and intern begeleider; others by the teacher.</summary>
    private static Weigering? MagBijlage(Dossierstand hier, bool ondersteuning) =>
        DossierstapRules.MagDeel(hier, Dossierdelen.Bijlagen) ?? (ondersteuning || hier.Mag(Recht.DossierInvullen) ? null : Weigeringen.GeenRecht);

    /// <summary>Who adds it stands for it; for support the other one still has to.</summary>
    private static Dossierstap MetBijlage(Dossierstand hier, Bijlageinvoer nieuw, string hash, Kluisbestand bestand)
    {
        var gegevens = hier.Inhoud!.Gegevens;
        var bijlage = DossierdeelRules.Bevestigd(
            new Bijlage(bestand.Id, nieuw.Naam, nieuw.Omschrijving, nieuw.Bytes.Length, hash, nieuw.Ondersteuning, false, false, bestand.Delen),
            hier.Wie, hier.Mag(Recht.DossierInvullen));
        var stap = MetDeel(hier, gegevens with { Bijlagen = gegevens.Bijlagen.Add(bijlage) }, Dossierdelen.Bijlagen);
        return stap with { Wordt = stap.Wordt with { Bijlagen = stap.Wordt.Bijlagen.Add(bestand), Losse = [] } };
    }

    /// <summary>The file goes, unless a frozen version has it.</summary>
    private DossierState ZonderBestand(DossierState state, string id)
    {
        if (state.Bijlagen.FirstOrDefault(b => b.Id == id) is not { } bestand)
        {
            return state;
        }

        var zonder = state with { Bijlagen = state.Bijlagen.Remove(bestand) };
        return state.Versies.Any(v => v.Bijlagen.Contains(bestand)) ? zonder : zonder with
        {
            Uitbak = Rijen(bestand).Aggregate(zonder.Uitbak, (bak, naam) => bak.Met($"bestand/{_school}/{naam}", new Dossierpost(Dossierpostsoort.BestandWeg))),
        };
    }

    private async Task<Uitkomst<Dossierbestand>> LeesBijlage(Dossiergegevens gegevens, string bijlageId)
    {
        if (gegevens.Bijlagen.FirstOrDefault(b => b.Id == bijlageId) is { } bijlage && await LeesBestand(new Kluisbestand(bijlage.Id, bijlage.Delen)) is { } bytes)
        {
            return new Dossierbestand(bijlage.Bestandsnaam, BijlageRules.Soort(bytes), bytes);
        }

        return Weigeringen.Onbekend("deze bijlage");
    }
}
