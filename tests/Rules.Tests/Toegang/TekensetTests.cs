using System.Text;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Tests.Rules.Toegang;

/// <summary>In which characters a form may come (SEC-6).</summary>
[Requirement("SEC-6")]
public sealed class TekensetTests
{
    /// <summary>As a character set that doesn't exist: of those the framework takes the text as UTF-8, at UTF-7 it fails.</summary>
    [Theory]
    [InlineData("utf-7")]
    [InlineData("unicode-1-1-utf-7")]
    [InlineData("x-bestaat-niet")]
    public void Utf_7_bestaat_hier_niet(string naam)
    {
        GeenUtf7.Meld();
        GeenUtf7.Meld();

        Assert.Throws<ArgumentException>(() => Encoding.GetEncoding(naam));
        Assert.Equal("utf-8", Encoding.GetEncoding("utf-8").WebName);
        Assert.Equal("utf-16", Encoding.GetEncoding(1200).WebName);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", true)]
    [InlineData("application/x-www-form-urlencoded; charset=UTF-8", true)]
    [InlineData("multipart/form-data; boundary=x; charset=\"utf-8\"", true)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", false)]
    [InlineData("multipart/form-data; boundary=x; charset=\"utf-16\"", false)]
    public void Een_formulier_is_in_utf_8(string soort, bool goed) => Assert.Equal(goed, VraagMiddleware.IsUtf8(soort));
}
