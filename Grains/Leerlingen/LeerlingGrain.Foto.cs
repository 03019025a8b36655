using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Leerlingen.Beeld;
using OrleansSchool.Live;

namespace OrleansSchool.Leerlingen;

/// <summary>The picture and its consent (SCH-2).</summary>
internal sealed partial class LeerlingGrain
{
    /// <summary>
    /// The consent with the id of the file is durable before the file is, so that no picture can be left behind that nobody knows.
    /// When the second write fails the same form again goes on where it was.
    /// </summary>
    public async Task<Uitkomst> BewaarFoto(ImmutableArray<byte> beeld, Fototoestemming toestemming, long versie, Wie wie)
    {
        if (LeerlingRules.WaaromNiet(opslag.State, Recht.FotoWijzigen, wie, _school) is { } nee)
        {
            return nee;
        }

        var gekeurd = BeeldRules.Keur(beeld);
        if (!gekeurd.IsGoed)
        {
            return gekeurd.Weigering;
        }

        var schoon = gekeurd.Waarde;
        if (!FotoRules.IsZelfde(opslag.State, schoon, toestemming))
        {
            var uitkomst = await Wijzig(
                Recht.FotoWijzigen, versie, wie, (was, hier) => FotoRules.Bewaar(was, schoon.Kenmerk, toestemming, ids.NieuwId, hier));
            if (!uitkomst.IsGoed)
            {
                return uitkomst;
            }
        }

        await GrainFactory.Bestand(_school, opslag.State.Foto!.BestandId).Bewaar(schoon.Soort, schoon.Bytes);
        await GrainFactory.Live(_school).Meld([Onderwerpen.Leerling(_id)]);
        return Uitkomst.Goed;
    }

    public Task<Uitkomst> TrekFotoIn(Wie wie) =>
        LeerlingRules.WaaromNiet(opslag.State, Recht.FotoWijzigen, wie, _school) is { } nee ? Klaar(nee) : Leg(null, wie, FotoRules.TrekIn);

    public async Task<Uitkomst<BestandInhoud>> Foto(Wie wie)
    {
        var recht = wie.Mag(Recht.LeerlingenZien, _school) ? Recht.LeerlingenZien : Recht.BordZien;
        var nee = LeerlingRules.WaaromNiet(opslag.State, recht, wie, _school);
        if (nee is not null && (!opslag.State.Bestaat || !wie.MagInGroep(Recht.BordZien, _school, opslag.State.Persoon.GroepId)))
        {
            return nee;
        }

        var foto = FotoRules.Geldig(opslag.State, tijd.Vandaag);
        return foto is not null && await GrainFactory.Bestand(_school, foto.BestandId).Bekijk() is { } bestand ? bestand : Weigeringen.Onbekend("deze foto");
    }
}
