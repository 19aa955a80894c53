namespace MlConnector.BusinessCentral.Tests.OData;

public sealed class TextLengthTests
{
    [Fact]
    public void The_length_of_a_member_is_known()
    {
        Assert.Equal(100, TextLength.Of<Customer>(customer => customer.DisplayName));
        Assert.Null(TextLength.Of<Customer>(customer => customer.Blocked));
    }

    [Fact]
    public void A_text_is_cut_between_characters_as_people_see_them()
    {
        var family = "👨‍👩‍👧‍👦";
        var name = new string('x', 95) + family + "y";

        Assert.Equal(new string('x', 95), TextLength.Cut<Customer>(customer => customer.DisplayName, name));
        Assert.Equal(new string('x', 99), TextLength.Cut<Customer>(customer => customer.DisplayName, new string('x', 99) + " y"));
        Assert.Equal(new string('x', 100), TextLength.Cut<Customer>(customer => customer.DisplayName, new string('x', 101)));
        Assert.Equal("short", TextLength.Cut<Customer>(customer => customer.DisplayName, "short"));
        Assert.Null(TextLength.Cut<Customer>(customer => customer.DisplayName, null));
    }
}
