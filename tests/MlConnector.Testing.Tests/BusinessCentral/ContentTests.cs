using System.Globalization;
using System.Net;
using System.Text;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class ContentTests : IDisposable
{
    private static readonly byte[] s_png = Convert.FromHexString("89504E470D0A1A0A0000000D49484452000000020000000308060000000000000000");

    private readonly Api _api = new();
    private readonly Guid _item;

    public ContentTests()
    {
        _api.Company.AddCustomer("C1", "Bakery");
        _item = _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 10m));
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_picture_is_there_before_it_has_content()
    {
        var picture = await _api.GetAsync($"items({_item})/picture");

        Assert.Equal(_item.ToString(), picture.Id);
        Assert.Equal(("Item", 0), (picture.Text("parentType"), picture.Body["width"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.NoContent, (await _api.GetAsync($"items({_item})/picture/pictureContent")).Status);
        Assert.Contains("parent first", (await _api.GetAsync($"pictures({_item})")).Message, StringComparison.Ordinal);
        Assert.Contains("parent first", (await _api.GetAsync("pictures")).Message, StringComparison.Ordinal);
        Assert.Equal("BadRequest_MethodNotAllowed", (await _api.PostAsync($"items({_item})/picture", "{}")).Code);
    }

    [Fact]
    public async Task A_picture_is_stored_read_and_removed()
    {
        var path = $"items({_item})/picture";

        var without = await _api.PutContentAsync(path + "/pictureContent", null, s_png);
        var stored = await _api.PutContentAsync(path + "/pictureContent", "*", s_png);
        var picture = await _api.GetAsync($"items({_item})?$expand=picture");
        var content = await _api.GetContentAsync(path + "/pictureContent");
        var stale = await _api.PutContentAsync(path + "/pictureContent", "W/\"stale\"", s_png);
        var removed = await _api.DeleteAsync(path, "*");

        Assert.Equal("BadRequest_InvalidToken", without.Code);
        Assert.Equal(HttpStatusCode.NoContent, stored.Status);
        var shown = picture.Body["picture"]!;
        Assert.Equal((2, 3, "image/png"), (shown["width"]!.GetValue<int>(), shown["height"]!.GetValue<int>(), shown["contentType"]!.GetValue<string>()));
        Assert.Equal(s_png, content);
        Assert.Equal("Request_EntityChanged", stale.Code);
        Assert.Equal(HttpStatusCode.NoContent, removed.Status);
        Assert.Equal(0, (await _api.GetAsync(path)).Body["width"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("474946383961040005000000", 4, 5, "image/gif")]
    [InlineData("FFD8FFE000040000FFC0000B080007000901", 9, 7, "image/jpeg")]
    [InlineData("0102", 0, 0, "application/octet-stream")]
    public async Task The_size_of_a_picture_follows_from_its_content(string hex, int width, int height, string type)
    {
        await _api.PutContentAsync($"items({_item})/picture/pictureContent", "*", Convert.FromHexString(hex));

        var picture = await _api.GetAsync($"items({_item})/picture");

        Assert.Equal((width, height, type), (picture.Body["width"]!.GetValue<int>(), picture.Body["height"]!.GetValue<int>(), picture.Text("contentType")));
    }

    [Fact]
    public async Task An_attachment_is_told_of_first_and_filled_after()
    {
        var order = await _api.PostAsync("salesOrders", """{"customerNumber":"C1"}""");

        var made = await _api.PostAsync("attachments", $$"""{"parentId":"{{order.Id}}","parentType":"Sales_x0020_Order","fileName":"offer.pdf"}""");
        var filled = await _api.PutContentAsync($"attachments({made.Id})/attachmentContent", made.ETag, [1, 2, 3]);
        var read = Assert.Single((await _api.GetAsync($"salesOrders({order.Id})/attachments")).Rows);

        Assert.Equal((HttpStatusCode.Created, 0), (made.Status, made.Body["byteSize"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.NoContent, filled.Status);
        Assert.Equal(3, read["byteSize"]!.GetValue<int>());
        Assert.Equal([1, 2, 3], await _api.GetContentAsync($"attachments({made.Id})/attachmentContent"));
        Assert.Equal("Request_EntityChanged", (await _api.PatchAsync($"attachments({made.Id})", made.ETag, """{"fileName":"x"}""")).Code);
        Assert.Contains("key field", (await _api.PatchAsync($"attachments({made.Id})", "*", $$"""{"parentId":"{{_item}}"}""")).Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await _api.DeleteAsync($"attachments({made.Id})", "*")).Status);
    }

    [Fact]
    public async Task Cards_take_document_attachments_and_documents_take_both()
    {
        var quote = await _api.PostAsync("salesQuotes", """{"customerNumber":"C1"}""");

        var card = await _api.PostAsync("documentAttachments", $$"""{"parentId":"{{_item}}","parentType":"Item","fileName":"sheet.pdf"}""");
        var wrong = await _api.PostAsync("attachments", $$"""{"parentId":"{{_item}}","parentType":"Item","fileName":"sheet.pdf"}""");
        var below = await _api.PostAsync($"salesQuotes({quote.Id})/documentAttachments", """{"fileName":"a.txt","documentFlowSales":true}""");
        var orphan = await _api.PostAsync("documentAttachments", $$"""{"parentId":"{{Guid.NewGuid()}}","parentType":"Item","fileName":"a"}""");
        var nameless = await _api.PostAsync($"salesQuotes({quote.Id})/documentAttachments", "{}");

        Assert.Equal(HttpStatusCode.Created, card.Status);
        Assert.Single((await _api.GetAsync($"items({_item})/documentAttachments")).Rows);
        Assert.Contains("documentAttachments", wrong.Message, StringComparison.Ordinal);
        Assert.Equal((quote.Id, "Sales_x0020_Quote"), (below.Text("parentId"), below.Text("parentType")));
        Assert.Equal(HttpStatusCode.NotFound, orphan.Status);
        Assert.Equal("Application_FieldValidationException", nameless.Code);
    }

    [Fact]
    public async Task A_document_is_printed_as_pdf()
    {
        var invoice = await _api.PostAsync("salesInvoices", """{"customerNumber":"C1"}""");

        var document = await _api.GetAsync($"salesInvoices({invoice.Id})/pdfDocument");
        var file = await _api.GetContentAsync($"salesInvoices({invoice.Id})/pdfDocument/pdfDocumentContent");
        var text = Encoding.ASCII.GetString(file);

        Assert.Equal((invoice.Id, "Sales_x0020_Invoice"), (document.Text("parentId"), document.Text("parentType")));
        Assert.StartsWith("%PDF-1.4", text, StringComparison.Ordinal);
        Assert.Contains(invoice.Text("number"), text, StringComparison.Ordinal);
        var table = int.Parse(text.Split("startxref\n")[1].Split('\n')[0], CultureInfo.InvariantCulture);
        Assert.StartsWith("xref\n0 6\n", text[table..], StringComparison.Ordinal);
        var third = int.Parse(text[table..].Split('\n')[5].Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.StartsWith("3 0 obj", text[third..], StringComparison.Ordinal);
        Assert.Equal("BadRequest_MethodNotAllowed", (await _api.PutContentAsync($"salesInvoices({invoice.Id})/pdfDocument/pdfDocumentContent", "*", [1])).Code);
    }
}
