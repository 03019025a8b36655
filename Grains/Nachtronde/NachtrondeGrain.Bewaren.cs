using OrleansSchool.Basis;

namespace OrleansSchool.Nachtronde;

/// <summary>What is kept and what went, for who manages the school (SEC-5).</summary>
internal sealed partial class NachtrondeGrain
{
    public async Task<Uitkomst<BewarenView>> Bewaren(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.NachtrondeZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var leerlingen = GrainFactory.Register(_school).Alles();
        var mensen = GrainFactory.Personen(_school).Alles();
        var helpers = GrainFactory.Overblijfkrachten(_school).Alles();
        var feiten = new Bewaarfeiten((await leerlingen).Rijen, (await mensen).Rijen, (await helpers).Rijen);
        var (state, vandaag) = (_duurzaam, tijd.Vandaag);
        return new BewarenView(
            BewarenRules.Regels(feiten, _school, vandaag), WisboekRules.Maanden(state.Wisboek), state.Wisboek.Vanaf, state.Verslagen.FirstOrDefault(),
            NachtrondeRules.Volgende(tijd.Nu, vandaag, _spreiding));
    }
}
