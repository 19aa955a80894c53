using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.BusinessCentral.Tests.Resources;

/// <summary>Where requests go and what they carry, for resources with addresses of their own.</summary>
public sealed class AddressTests : IDisposable
{
    private static readonly Guid _company = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid _id = Guid.Parse("22222222-2222-2222-2222-222222222222");
    private readonly RecordingServer _server = new();
    private readonly ServiceProvider _services;
    private readonly IBusinessCentralApi _api;

    public AddressTests()
    {
        _services = SimulatedCompanyClient.Wire(_server, new FakeTimeProvider(), _company.ToString());
        _api = _services.GetRequiredService<IBusinessCentralApi>();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task Dimensions_are_reached_through_their_parent()
    {
        await _api.CreateDefaultDimensionAsync(ParentRecord.Customer(_id), new() { DimensionId = _id }, Cancellation);
        await _api.DeleteDimensionSetLineAsync(ParentRecord.SalesOrder(_id), _id, new ETag("W/\"1\""), Cancellation);

        Assert.Equal([$"POST customers({_id})/defaultDimensions", $"DELETE salesOrders({_id})/dimensionSetLines({_id})"], _server.Seen);
    }

    [Fact]
    public async Task Subscriptions_belong_to_the_environment_and_have_quoted_keys()
    {
        await _api.GetSubscriptionAsync("it's/one", Cancellation);

        Assert.EndsWith("/api/v2.0/subscriptions('it%27%27s%2Fone')", _server.Last!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_stored_as_bytes()
    {
        await _api.SetPictureContentAsync(ParentRecord.Item(_id), ETag.Any, new BinaryContent([1, 2, 3]), Cancellation);

        Assert.Equal([$"PATCH items({_id})/picture/pictureContent"], _server.Seen);
        Assert.Equal(("application/octet-stream", "*", "\u0001\u0002\u0003"), (_server.ContentType, _server.IfMatch, _server.Body));
    }

    [Fact]
    public async Task A_pdf_comes_as_bytes()
    {
        _server.Answer = () => new ByteArrayContent("%PDF-1.7"u8.ToArray()) { Headers = { ContentType = new("application/pdf") } };

        await using var pdf = await _api.GetPdfContentAsync(ParentRecord.SalesInvoice(_id), Cancellation);

        using var reader = new StreamReader(pdf);
        Assert.Equal("%PDF-1.7", await reader.ReadToEndAsync(Cancellation));
        Assert.Equal([$"GET salesInvoices({_id})/pdfDocument/pdfDocumentContent"], _server.Seen);
    }

    [Fact]
    public async Task An_action_carries_an_empty_body()
    {
        _server.Answer = () => new ByteArrayContent([]);

        await _api.MakeOrderAsync(_id, Cancellation);

        Assert.Equal([$"POST salesQuotes({_id})/Microsoft.NAV.makeOrder"], _server.Seen);
        Assert.Equal("", _server.Body);
    }

    [Fact]
    public void A_parent_cannot_be_anything_but_a_record() =>
        Assert.Throws<ArgumentException>(() => ParentRecord.Of("customers?x=", _id));

    private sealed class RecordingServer : HttpMessageHandler
    {
        public List<string> Seen { get; } = [];

        public Uri? Last { get; private set; }

        public string? ContentType { get; private set; }

        public string? IfMatch { get; private set; }

        public string? Body { get; private set; }

        public Func<HttpContent> Answer { get; set; } = () => new StringContent("{}", Encoding.UTF8, "application/json");

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Last = request.RequestUri!;
            var path = Uri.UnescapeDataString(Last.AbsoluteUri);
            Seen.Add($"{request.Method} {path[(path.IndexOf($"companies({_company})/", StringComparison.Ordinal) + 48)..]}");
            ContentType = request.Content?.Headers.ContentType?.MediaType;
            IfMatch = request.Headers.TryGetValues("If-Match", out var tags) ? tags.Single() : null;
            Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = Answer(), RequestMessage = request };
        }
    }
}
