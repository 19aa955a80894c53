using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MlConnector.Testing;
using MlConnector.Tests.Wire;
using MlConnector.Pipedrive.Tests.Wire;

namespace MlConnector.Pipedrive.Tests.Files;

/// <summary>The content of files is read piece by piece, and is nothing but their bytes.</summary>
public sealed class DownloadTests
{
    private static readonly byte[] _content = [.. Enumerable.Range(0, 100_000).Select(number => (byte)number)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_comes_back_as_it_was_uploaded()
    {
        await using var services = Wire(new PipedriveSimulatorOptions());

        var id = await UploadAsync(services);
        await using var content = await Api(services).DownloadFileAsync(id, Cancellation);
        using var read = new MemoryStream();
        await content.CopyToAsync(read, Cancellation);

        Assert.Equal(_content, read.ToArray());
    }

    [Theory]
    [InlineData("Angebot März.pdf")]
    [InlineData("a;b=c.pdf")]
    [InlineData("the \"last\" offer.pdf")]
    public async Task A_file_keeps_its_name(string name)
    {
        await using var services = Wire(new PipedriveSimulatorOptions());

        var file = (await Api(services).UploadFileAsync(FileContent.Of(name, _content, new OrganizationId(1)), Cancellation)).Data!;

        Assert.Equal(name, file.Name);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_not_found()
    {
        await using var services = Wire(new PipedriveSimulatorOptions());

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => Api(services).DownloadFileAsync(4711, Cancellation));

        Assert.Equal(PipedriveErrorCategory.NotFound, failure.Category);
    }

    [Fact]
    [Trait("Threat", "T5")]
    public async Task A_redirect_to_a_storage_is_not_followed_and_its_secret_stands_in_no_error()
    {
        await using var services = Wire(new PipedriveSimulatorOptions { RedirectsDownloads = true });
        var id = await UploadAsync(services);

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => Api(services).DownloadFileAsync(id, Cancellation));

        Assert.Equal(302, failure.StatusCode);
        Assert.Contains("redirects to https://acme.pipedrive.com", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("file-storage", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_that_breaks_off_is_an_error_and_no_shorter_file()
    {
        await using var server = new RawServer(_ => [.. RawServer.Reply(_content, "200 OK", "application/octet-stream").SkipLast(1)]);

        var failure = await Assert.ThrowsAsync<PipedriveException>(() => server.CallAsync(async api =>
        {
            await using var content = await api.DownloadFileAsync(1, Cancellation);
            await content.CopyToAsync(Stream.Null, Cancellation);
            return 0;
        }));

        Assert.Equal(PipedriveErrorCategory.Unreachable, failure.Category);
    }

    private static ServiceProvider Wire(PipedriveSimulatorOptions options)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        var simulator = new PipedriveSimulator(options, time);
        simulator.AddOrganization("Acme");
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddPipedrive(client => (client.BaseAddress, client.ApiToken) = (new Uri("https://acme.pipedrive.com"), "simulated-token")).ConfigurePrimaryHandler(_ => simulator.CreateHandler());
        return services.BuildServiceProvider();
    }

    private static IPipedriveApi Api(ServiceProvider services) => services.GetRequiredService<IPipedriveApi>();

    private static async Task<long> UploadAsync(ServiceProvider services)
    {
        using var file = FileContent.Of("numbers.bin", _content, new OrganizationId(1));
        return (await Api(services).UploadFileAsync(file, Cancellation)).Data.Id!.Value;
    }
}
