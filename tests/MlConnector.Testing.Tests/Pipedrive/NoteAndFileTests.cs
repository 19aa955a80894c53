using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace MlConnector.Testing.Tests.Pipedrive;

public sealed class NoteAndFileTests : IDisposable
{
    private readonly PipedriveSimulatorOptions _options = new() { BurstLimit = 1000 };
    private readonly Account _account;
    private readonly long _deal;

    public NoteAndFileTests()
    {
        _account = new Account(_options);
        _deal = _account.Simulator.AddDeal("One");
    }

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task A_note_is_cleaned_before_it_is_stored()
    {
        var made = await _account.PostAsync("v1/notes", $$"""{"content":"<p onclick=\"run()\">Hello</p><script>run()</script>","deal_id":{{_deal}},"pinned_to_deal_flag":1}""");
        var changed = await _account.PutAsync($"v1/notes/{made.Id}", """{"content":"<b>Bye</b>"}""");

        Assert.Equal((HttpStatusCode.OK, "<p>Hello</p>"), (made.Status, (string?)made.Data["content"]));
        Assert.Equal(("One", true, "Simulated Admin"), ((string)made.Data["deal"]!["title"]!, (bool)made.Data["pinned_to_deal_flag"]!, (string)made.Data["user"]!["name"]!));
        Assert.Equal("<b>Bye</b>", (string?)changed.Data["content"]);
        Assert.Equal([made.Id], (await _account.GetAsync($"v1/notes?deal_id={_deal}&pinned_to_deal_flag=1")).Ids);
        await _account.DeleteAsync($"v1/notes/{made.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await _account.GetAsync($"v1/notes/{made.Id}")).Status);
    }

    [Theory]
    [InlineData("""{"content":"Text"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"deal_id":1}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"content":"Text","deal_id":1,"pinned_to_deal_flag":2}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"content":"Text","deal_id":99}""", HttpStatusCode.NotFound)]
    public async Task A_note_that_cannot_be_is_refused(string body, HttpStatusCode status) => Assert.Equal(status, (await _account.PostAsync("v1/notes", body)).Status);

    [Fact]
    public async Task Only_an_administrator_writes_notes_for_others()
    {
        var ann = _account.Simulator.AddUser("Ann", "ann@example.com", "ann-token");
        var body = $$"""{"content":"Text","deal_id":{{_deal}},"user_id":{{ann}}}""";

        Assert.Equal(HttpStatusCode.Forbidden, (await _account.SendAsync(HttpMethod.Post, "v1/notes", body, "ann-token")).Status);
        Assert.Equal(ann, (long)(await _account.PostAsync("v1/notes", body)).Data["user_id"]!);
    }

    [Fact]
    public async Task Comments_belong_to_their_note()
    {
        var note = (await _account.PostAsync("v1/notes", $$"""{"content":"Text","deal_id":{{_deal}}}""")).Id;
        var comment = (string)(await _account.PostAsync($"v1/notes/{note}/comments", """{"content":"Seen"}""")).Data["uuid"]!;
        await _account.PutAsync($"v1/notes/{note}/comments/{comment}", """{"content":"Read"}""");

        Assert.Equal("Read", (string?)(await _account.GetAsync($"v1/notes/{note}/comments")).Data[0]!["content"]);
        await _account.DeleteAsync($"v1/notes/{note}/comments/{comment}");
        Assert.Null((await _account.GetAsync($"v1/notes/{note}/comments")).Body["data"]);
    }

    [Fact]
    public async Task A_file_is_uploaded_as_a_form_and_downloaded_as_bytes()
    {
        var made = await UploadAsync("offer.pdf", "content of the offer");
        var download = await _account.GetAsync($"v1/files/{made.Id}/download");

        Assert.Equal(("offer.pdf", 20, _deal), ((string)made.Data["file_name"]!, (int)made.Data["file_size"]!, (long)made.Data["deal_id"]!));
        Assert.Equal("content of the offer", download.Text);
        Assert.Equal([made.Id], (await _account.GetAsync($"v1/deals/{_deal}/files")).Ids);
        Assert.Equal(1, (int)(await _account.GetAsync($"api/v2/deals/{_deal}?include_fields=files_count")).Data["files_count"]!);
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.GetAsync("v1/files?limit=101")).Status);
        await _account.DeleteAsync($"v1/files/{made.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await _account.GetAsync($"v1/files/{made.Id}/download")).Status);
    }

    [Fact]
    public async Task A_download_can_redirect_to_a_storage_that_needs_no_credentials()
    {
        _options.RedirectsDownloads = true;
        var made = await UploadAsync("offer.pdf", "content");

        var redirect = await _account.GetAsync($"v1/files/{made.Id}/download");
        var stored = await _account.SendAsync(HttpMethod.Get, redirect.Headers["Location"], null, _ => { });

        Assert.Equal((HttpStatusCode.Redirect, "content"), (redirect.Status, stored.Text));
        Assert.Equal(HttpStatusCode.Unauthorized, (await _account.SendAsync(HttpMethod.Get, "https://pipedrive.test/file-storage/guess", null, _ => { })).Status);
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.PostAsync("v1/files", "{}")).Status);
        using var form = new MultipartFormDataContent { { new StringContent("1"), "deal_id" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await _account.SendAsync(HttpMethod.Post, "v1/files", form, Token)).Status);
        Assert.Empty(_account.Simulator.Rows("files"));
    }

    [Fact]
    public async Task A_person_has_one_picture_and_a_product_one_image()
    {
        var (person, product) = (_account.Simulator.AddPerson("Ann"), _account.Simulator.AddProduct("Bolt"));
        var picture = await SendFileAsync(HttpMethod.Post, $"v1/persons/{person}/picture", "file");
        var image = await SendFileAsync(HttpMethod.Post, $"api/v2/products/{product}/images", "data");
        var second = await SendFileAsync(HttpMethod.Post, $"api/v2/products/{product}/images", "data");

        Assert.Equal(picture.Id, (long)(await _account.GetAsync($"api/v2/persons/{person}")).Data["picture_id"]!);
        Assert.Equal(3, (int)(await _account.GetAsync($"api/v2/persons/{person}/picture")).Data["file_size"]!);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.BadRequest), (image.Status, second.Status));
        Assert.Equal(HttpStatusCode.OK, (await SendFileAsync(HttpMethod.Put, $"api/v2/products/{product}/images", "data")).Status);
        await _account.DeleteAsync($"v1/persons/{person}/picture");
        await _account.DeleteAsync($"api/v2/products/{product}/images");
        Assert.Equal(HttpStatusCode.NotFound, (await _account.GetAsync($"api/v2/persons/{person}/picture")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _account.GetAsync($"api/v2/products/{product}/images")).Status);
    }

    private async Task<Answer> SendFileAsync(HttpMethod method, string path, string part)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), part, "face.png" } };
        return await _account.SendAsync(method, path, form, Token);
    }

    private async Task<Answer> UploadAsync(string name, string content)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", name);
        form.Add(new StringContent($"{_deal}"), "deal_id");
        return await _account.SendAsync(HttpMethod.Post, "v1/files", form, Token);
    }

    private static void Token(HttpRequestMessage request) => request.Headers.Add("x-api-token", "simulated-token");
}
