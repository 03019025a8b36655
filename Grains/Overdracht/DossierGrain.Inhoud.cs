using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>Filling it: parts, the beknopt OKR, who stands for the support section, what files bring (OSO-K1 … OSO-K3, OSO-S7).</summary>
internal sealed partial class DossierGrain
{
    public async Task<Uitkomst<Bewaardeel>> BewaarDeel(Dossierdeel deel, int versie, OperatieId operatie, Wie wie)
    {
        var naam = deel.Naam;
        if (naam.Length == 0)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (!wie.Mag(Recht.DossierZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (DeelRules.Keur(deel) is { } nee)
        {
            return nee;
        }

        var kenmerk = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(deel, KluisJson.Default.Dossierdeel)));
        var uitkomst = await Doe(operatie, ["deel", naam, Nr(versie), kenmerk], wie, hier => Deel(hier, deel, versie));
        if (!uitkomst.IsGoed)
        {
            return uitkomst.Weigering;
        }

        var nu = await Sta(opslag.State, wie);
        return new Bewaardeel(naam, opslag.State.DeelVersie(naam), nu is null ? [] : Getoond(nu));
    }

    public async Task<Uitkomst<Okrbewaring>> BewaarOkr(ImmutableArray<Okrantwoord> antwoorden, Wie wie)
    {
        if (antwoorden.IsDefault)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var hier = await Sta(opslag.State, wie);
        if ((WaaromNietZien(hier) ?? WaaromDicht(hier!) ?? DossierstapRules.MagDeel(hier!, Dossierdelen.Okr)) is { } nee)
        {
            return nee;
        }

        var (sjabloon, was) = (Sjabloon(hier!), hier!.Inhoud!.Gegevens);
        var schrijver = hier.Mag(Recht.DossierInvullen) ? Okrschrijver.Leerkracht : Okrschrijver.Samen;
        var (okr, antwoord) = OkrRules.Bewaar(was.Okr, antwoorden, sjabloon, schrijver, hier.Nu);
        ImmutableArray<Okrantwoord> anders = [.. antwoord.Bewaard.Except(was.Okr)]; // the same text again is acknowledged, and changes nothing
        if (anders.IsEmpty)
        {
            return antwoord;
        }

        var wordt = was with { Okr = okr };
        wordt = DossierdeelRules.RaaktOndersteuning(anders, sjabloon) ? DossierdeelRules.Onbevestigd(wordt) : wordt;
        var uitkomst = await Leg(hier, MetDeel(hier, wordt, Dossierdelen.Okr), null);
        return uitkomst.Weigering is { } teVeel ? teVeel : antwoord;
    }

    public async Task<Uitkomst> VerversGegevens(OperatieId operatie, Wie wie)
    {
        if (!wie.Mag(Recht.DossierZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Kaart() is not { } kaart || await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.Onbekend("deze leerling");
        }

        var nieuw = VoorvulRules.Begin(kaart, school, _jaar, tijd.Vandaag);
        return await Doe(operatie, ["ververs"], wie, hier => DossierstapRules.MagDeel(hier, Dossierdelen.Leerling) is { } nee ? nee : Ververst(hier, nieuw, DossierdeelRules.GeheimeStraten(kaart)));
    }

    public Task<Uitkomst> BevestigOndersteuning(int versie, OperatieId operatie, Wie wie) => Doe(operatie, ["bevestig-ondersteuning", Nr(versie)], wie, hier =>
    {
        var nee = DossierstapRules.MagDeel(hier, Dossierdelen.Ondersteuning)
            ?? (versie == hier.State.DeelVersie(Dossierdelen.Ondersteuning) + Sjabloon(hier).Samenversie(hier.Inhoud!.Gegevens.Okr) ? null : Weigeringen.Verouderd);
        return nee is not null ? nee : new Dossierstap(
            DossierstapRules.MetInvuller(hier.State, wie) with { Log = DossierstapRules.MetFeit(hier, Dossierfeiten.Gewijzigd, DossierdeelRules.Bevestigzin(wie, hier.Mag(Recht.DossierInvullen))) },
            hier.Inhoud! with { Gegevens = DossierdeelRules.Bevestigd(hier.Inhoud!.Gegevens, wie, hier.Mag(Recht.DossierInvullen)) });
    });

    public Task<Uitkomst> NeemToetsOver(Doorstroomtoets? doorstroomtoets, ImmutableArray<Toetsresultaat> toetsen, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.ToetsenInlezen, _school))
        {
            return Task.FromResult<Uitkomst>(Weigeringen.GeenRecht);
        }

        var nieuw = new Uitgesteld(doorstroomtoets, toetsen.IsDefault ? [] : toetsen, null);
        if (nieuw.Toetsen.Length > OverdrachtGrenzen.ToetsenMax)
        {
            return Task.FromResult<Uitkomst>(Weigeringen.TeVeel("toetsresultaten", OverdrachtGrenzen.ToetsenMax));
        }

        return NeemOver(nieuw, "toets", operatie, wie);
    }

    public Task<Uitkomst> NeemPgnOver(string pgn, OperatieId operatie, Wie wie)
    {
        var nee = !wie.MagHeleSchool(Recht.DossierAdministratie, _school) ? Weigeringen.GeenRecht
            : !Burgerservicenummer.IsPersoonsgebondenNummer(pgn) ? Weigeringen.GeenPgn : null;
        return nee is not null ? Task.FromResult<Uitkomst>(nee) : NeemOver(new Uitgesteld(null, [], pgn), "pgn", operatie, wie);
    }

    private static Uitkomst<Dossierstap> Deel(Dossierstand hier, Dossierdeel deel, int versie)
    {
        var (naam, was) = (deel.Naam, hier.Inhoud!.Gegevens);
        if (DossierstapRules.MagDeel(hier, naam) is { } nee)
        {
            return nee;
        }

        if (hier.State.DeelVersie(naam) != versie)
        {
            return Weigeringen.Verouderd;
        }

        var wordt = DossierdeelRules.Gedragen(was, DeelRules.Met(was, deel), naam);
        return DossierHash.IsGelijk(was, wordt) ? new Dossierstap(hier.State) : MetDeel(hier, wordt, naam);
    }

    private static Dossierstap MetDeel(Dossierstand hier, Dossiergegevens wordt, string deel)
    {
        var state = DossierdeelRules.TeltAlsInvullen(deel) ? DossierstapRules.MetInvuller(hier.State, hier.Wie) : hier.State;
        return new Dossierstap(
            state with
            {
                Delen = DossierdeelRules.Opgehoogd(state.Delen, deel, hier.Wie.Naam, hier.Nu),
                Log = DossierstapRules.MetWijziging(hier, DossierdeelRules.Naam(deel)),
            },
            hier.Inhoud! with { Gegevens = wordt });
    }

    private static Dossierstap Ververst(Dossierstand hier, Dossiergegevens nieuw, ImmutableArray<string> straten)
    {
        var inhoud = hier.Inhoud!;
        var wordt = VoorvulRules.Ververs(inhoud.Gegevens, inhoud.Voorgevuld, nieuw);
        var delen = DossierdeelRules.Verschil(inhoud.Gegevens, wordt);
        return new Dossierstap(
            hier.State with
            {
                Delen = delen.Aggregate(hier.State.Delen, (d, deel) => DossierdeelRules.Opgehoogd(d, deel, hier.Wie.Naam, hier.Nu)),
                Log = delen.IsEmpty ? hier.State.Log : DossierstapRules.MetFeit(hier, Dossierfeiten.Gewijzigd, "Overgenomen van de kaart van de leerling."),
            },
            inhoud with { Gegevens = wordt, Voorgevuld = nieuw, GeheimeStraten = straten });
    }

    /// <summary>At once while it is voorlopig; frozen or ready it waits, and the dossier asks for a new version.</summary>
    private Task<Uitkomst> NeemOver(Uitgesteld nieuw, string wat, OperatieId operatie, Wie wie)
    {
        var kenmerk = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(nieuw, KluisJson.Default.Uitgesteld)));
        return Doe(operatie, [wat, kenmerk], wie, hier =>
        {
            var (was, wacht) = (hier.Inhoud!.Gegevens, UitgesteldRules.Samen(hier.Inhoud.Uitgesteld, nieuw));
            var delen = UitgesteldRules.Delen(UitgesteldRules.Verwerkt(hier.Inhoud).Gegevens, nieuw); // what waits counts: a correction of it is a change
            Uitkomst<Dossierstap> stap = delen.IsEmpty ? new Dossierstap(hier.State)
                : UitgesteldRules.Met(was, wacht).Toetsen.Length > OverdrachtGrenzen.ToetsenMax ? Weigeringen.TeVeel("toetsresultaten", OverdrachtGrenzen.ToetsenMax)
                : hier.Status == Dossierstatus.Voorlopig ? Meteen(hier, nieuw, delen) : Straks(hier, wacht, delen);
            return stap;
        });
    }

    private static Dossierstap Meteen(Dossierstand hier, Uitgesteld nieuw, ImmutableArray<string> delen) => new(
        hier.State with
        {
            Delen = delen.Aggregate(hier.State.Delen, (d, deel) => DossierdeelRules.Opgehoogd(d, deel, hier.Wie.Naam, hier.Nu)),
            Log = DossierstapRules.MetFeit(hier, Dossierfeiten.Gewijzigd, $"Overgenomen uit een bestand: {string.Join(", ", delen)}."),
        },
        hier.Inhoud! with { Gegevens = UitgesteldRules.Met(hier.Inhoud!.Gegevens, nieuw) });

    /// <summary>A correction back to what this version has leaves nothing to wait for.</summary>
    private static Dossierstap Straks(Dossierstand hier, Uitgesteld wacht, ImmutableArray<string> delen)
    {
        var open = UitgesteldRules.Delen(hier.Inhoud!.Gegevens, wacht);
        return new Dossierstap(
            hier.State with
            {
                Wacht = open,
                Log = DossierstapRules.MetFeit(hier, Dossierfeiten.Wacht, UitgesteldRules.Logzin(delen, open)),
            },
            hier.Inhoud! with { Uitgesteld = open.IsEmpty ? null : wacht });
    }
}
