namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>Each rule of <see cref="OrleansRegelsTests"/> can fail: shown on types and code that are wrong on purpose.</summary>
public sealed class OrleansRegelsProefTests
{
    private static readonly HashSet<string> Eenrichting = ["Meld"];

    [Fact]
    public void Een_interface_zonder_sleutel_of_alias_valt_op() => Assert.Equal(
        ["IZonderSleutelOfAlias heeft geen tekstsleutel", "IZonderSleutelOfAlias heeft geen alias"], Orleansregels.Interface(typeof(IZonderSleutelOfAlias)));

    [Theory]
    [InlineData("heeft een eigenschap")]
    [InlineData("twee methoden met dezelfde naam")]
    [InlineData("twee methoden met dezelfde alias")]
    [InlineData("Antwoord geeft geen Task")]
    [InlineData("Generiek is generiek")]
    [InlineData("Uitgewerkt heeft een eigen uitwerking")]
    [InlineData("TokenVooraan heeft zijn CancellationToken niet achteraan")]
    [InlineData("Lijst System.Byte[] mag niet over een grens")]
    [InlineData("Lijst System.Collections.Generic.List")]
    [InlineData("Eenrichting is een richting op")]
    [InlineData("Uit heeft een ref- of out-parameter")]
    [InlineData("ZonderAlias heeft geen alias")]
    [InlineData("Kleuren antwoordt met een ProefKleur zonder [GenerateSerializer]")]
    public void Een_foute_grainmethode_valt_op(string fout) =>
        Assert.Contains(Orleansregels.Interface(typeof(IFouteMethoden)), f => f.Contains(fout, StringComparison.Ordinal));

    [Theory]
    [InlineData("is niet sealed")]
    [InlineData("is niet [Immutable]")]
    [InlineData("heeft geen alias")]
    [InlineData("twee leden met hetzelfde [Id]")]
    [InlineData("Getallen heeft geen [Id]")]
    [InlineData("Getallen is te veranderen")]
    [InlineData("Getallen: System.Int32[] mag niet over een grens")]
    [InlineData("Namen: System.Collections.Generic.List")]
    [InlineData("Uitzicht: System.Collections.Generic.IReadOnlyList")]
    [InlineData("veld Veld wordt niet meegenomen")]
    public void Een_fout_bericht_valt_op(string fout) =>
        Assert.Contains(Orleansregels.Bericht(typeof(FoutBericht)), f => f.Contains(fout, StringComparison.Ordinal));

    [Fact]
    public void Een_goed_bericht_valt_niet_op_en_een_genest_wel()
    {
        Assert.Empty(Orleansregels.Bericht(typeof(GoedBericht)));
        Assert.Contains(Orleansregels.Bericht(typeof(Omhulsel.Genest)), f => f.Contains("genest", StringComparison.Ordinal));
    }

    [Fact]
    public void Een_dubbele_alias_een_fouttype_zonder_serializer_en_een_rare_klasse_vallen_op()
    {
        Assert.Equal("alias 'proef-goed' is van GoedBericht en ZelfdeAlias", Assert.Single(Orleansregels.DubbeleAliassen([typeof(GoedBericht), typeof(ZelfdeAlias)])));
        Assert.Equal(2, Orleansregels.Fouttype(typeof(FouteFout)).Count());
        Assert.Empty(Orleansregels.Fouttype(typeof(GoedeFout)));
        Assert.Equal(2, Orleansregels.Klasse(typeof(FouteKlasse)).Count());
    }

    [Fact]
    public void Statische_toestand_valt_op() => Assert.Equal(
        ["FoutStatisch.Standen is statisch en veranderlijk", "FoutStatisch.Teller is statisch en veranderlijk"], Orleansregels.Statisch(typeof(FoutStatisch)));

    [Theory]
    [InlineData("async Task M() => await x.ConfigureAwait(false);", "ConfigureAwait")]
    [InlineData("Task M() => Task.Run(() => 1);", "Task.Run")]
    [InlineData("Task M() => Task.Factory.StartNew(() => 1);", "Task.Factory")]
    [InlineData("void M() => Parallel.ForEach(x, y);", "Parallel.ForEach")]
    [InlineData("void M() { new Thread(M).Start(); }", "new Thread")]
    [InlineData("async void M() { await x; }", "async void M")]
    [InlineData("void M() { GrainFactory.School(s).Doe(1); }", "niet afgewacht: GrainFactory.School(s).Doe")]
    [InlineData("void M() { _ = GrainFactory.School(s).Doe(1); }", "niet afgewacht: GrainFactory.School(s).Doe")]
    [InlineData("XGrain() { y = GrainFactory.School(s); }", "een constructor gebruikt GrainFactory")]
    [InlineData("private readonly object _y = GrainFactory.School(s);", "een constructor gebruikt GrainFactory")]
    [InlineData("Task M() => opslag.WriteStateAsync();", "WriteStateAsync")]
    [InlineData("int M() => x.GetAwaiter().GetResult();", "GetAwaiter")]
    public void Foute_graincode_valt_op(string lid, string fout) =>
        Assert.Contains(Broncoderegels.Fouten($"class XGrain {{ {lid} }}", opslag: false, Eenrichting), f => f.Contains(fout, StringComparison.Ordinal));

    [Theory]
    [InlineData("async Task M() { await GrainFactory.School(s).Doe(1); _ = GrainFactory.Live(s).Meld(x); GrainFactory.Live(s).Meld(x); }")]
    [InlineData("// Task.Run mag hier niet\nstring M() => \"Task.Run\";")]
    [InlineData("Task M() => opslag.Bewaar(nieuw);")]
    public void Goede_graincode_valt_niet_op(string lid) => Assert.Empty(Broncoderegels.Fouten($"class XGrain {{ {lid} }}", opslag: false, Eenrichting));
}
