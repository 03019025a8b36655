using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Tests.Grains.Gedeeld;

/// <summary>Senders and receivers that live for years keep no number of everybody they ever met.</summary>
public sealed class BegrensdTests
{
    [Fact]
    public void Een_uitbak_vergeet_ontvangers_zonder_dat_een_nummer_ooit_terugkomt()
    {
        var bak = new Uitbak<string>();
        var hoogste = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var nr = 0; nr < 5_000; nr++)
        {
            var naar = $"account/{nr * 7 % 2_500}";
            bak = bak.Met(naar, "bericht");
            var post = bak.Wachtend[^1];
            Assert.True(post.Nummer > hoogste.GetValueOrDefault(naar), "een nummer groeit altijd");
            hoogste[naar] = post.Nummer;
            Assert.InRange(bak.Nummers.Count, 1, Uitbak<string>.NummersMax);
            bak = nr % 5 == 0 ? bak with { Wachtend = [] } : bak;
        }
    }

    [Fact]
    public void Wie_nog_op_verzending_wacht_houdt_zijn_nummer()
    {
        var bak = new Uitbak<string>().Met("account/trouw", "een").Met("account/trouw", "twee");
        for (var nr = 0; nr < 1_200; nr++)
        {
            bak = bak.Met($"account/{nr}", "bericht");
            bak = bak with { Wachtend = [.. bak.Wachtend.Where(p => p.Naar == "account/trouw")] };
        }

        Assert.Equal(2, bak.Nummers["account/trouw"]);
        Assert.Equal(3, bak.Met("account/trouw", "drie").Wachtend[^1].Nummer);
    }

    [Fact]
    public void Een_ontvangboek_vergeet_alleen_wie_hier_niets_meer_heeft()
    {
        var boek = new Ontvangboek();
        var hier = Ontvangboek.IsVan(["3", "1999"]);
        for (var nr = 0; nr <= Ontvangboek.AfzendersMax; nr++)
        {
            boek = boek.Met(new Afzender($"account/{nr}", 5), hier);
        }

        Assert.Equal(["account/1999", "account/2000", "account/3"], boek.Hoogste.Keys.Order(StringComparer.Ordinal));
        Assert.False(boek.IsNieuw(new Afzender("account/3", 5)));
    }

    [Fact]
    public void Een_volle_uitbak_is_een_weigering_en_geen_storing()
    {
        var bak = new Uitbak<int>();
        for (var nr = 0; nr < Uitbak<int>.WachtendMax; nr++)
        {
            bak = bak.Met("register", nr);
        }

        Assert.Throws<UitbakVolException>(() => bak.Met("register", 0));
    }
}
