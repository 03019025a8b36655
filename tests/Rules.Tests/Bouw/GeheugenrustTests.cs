using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Tests.Rules.Bouw;

public sealed class GeheugenrustTests
{
    private const long Mb = 1024 * 1024;

    [Fact]
    public void Alleen_de_eerste_stille_minuut_na_werk_ruimt_op()
    {
        using var rust = new Geheugenrust(TimeProvider.System);
        Assert.False(rust.MoetNu(100 * Mb));
        Assert.True(rust.MoetNu(101 * Mb));
        Assert.False(rust.MoetNu(102 * Mb));
        Assert.False(rust.MoetNu(140 * Mb));
        Assert.True(rust.MoetNu(141 * Mb));
    }
}
