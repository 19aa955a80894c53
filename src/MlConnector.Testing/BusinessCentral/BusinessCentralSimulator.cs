using MlConnector.Testing.BusinessCentral.Access;
using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.BusinessCentral.Notifications;
using MlConnector.Testing.BusinessCentral.Query;
using MlConnector.Testing.BusinessCentral.Serving;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing;

/// <summary>Business Central's API v2.0 and its token endpoint, simulated with state.</summary>
/// <remarks>
/// The path may start as it does online (<c>/v2.0/{tenant}/{environment}/api/v2.0</c>) or on premises (<c>/{instance}/api/v2.0</c>).
/// Tokens come from <c>/{tenant}/oauth2/v2.0/token</c> on the same host; Basic with the web service key works too.
/// </remarks>
public sealed class BusinessCentralSimulator : SimulatedApi
{
    // The longest query string the service takes; its own links may be longer.
    private const int QueryLimit = 8099;

    private readonly Store _store;
    private readonly TokenDesk _tokens;
    private readonly Admission _admission;
    private readonly Subscriptions _subscriptions;
    private readonly NotificationJobs _notifications;
    private readonly List<SimulatedCompany> _companies = [];

    /// <summary>Makes a simulator without companies.</summary>
    /// <param name="options">The setup; the defaults when null.</param>
    /// <param name="time">The clock; the system's when null.</param>
    public BusinessCentralSimulator(BusinessCentralSimulatorOptions? options = null, TimeProvider? time = null)
        : base(time)
    {
        Options = options ?? new BusinessCentralSimulatorOptions();
        _store = new Store(Time, Options);
        _tokens = new TokenDesk(Options, Time);
        _admission = new Admission(Options, _tokens, Time);
        _subscriptions = new Subscriptions(_store, key => FindCompany(key).Books);
        _notifications = new NotificationJobs(_store, _subscriptions);
        _store.Committed = _notifications.Register;
    }

    /// <summary>The setup. Limits and flags may be changed while it runs.</summary>
    public BusinessCentralSimulatorOptions Options { get; }

    /// <summary>The companies in the order they were added.</summary>
    public IReadOnlyList<SimulatedCompany> Companies
    {
        get
        {
            lock (Gate)
            {
                return [.. _companies];
            }
        }
    }

    /// <summary>Changes that wait to be told to subscribers, those that are not due yet included.</summary>
    public int PendingNotifications
    {
        get
        {
            lock (Gate)
            {
                return _notifications.Pending;
            }
        }
    }

    /// <summary>Adds a company with countries and a few units; customers, items and the rest are up to the caller.</summary>
    /// <param name="name">The company's name.</param>
    /// <param name="localCurrencyCode">Its local currency; the one of the options when null.</param>
    public SimulatedCompany AddCompany(string name, string? localCurrencyCode = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (Gate)
        {
            var books = new CompanyBooks(name, localCurrencyCode ?? Options.LocalCurrencyCode, Options, _store);
            var company = new SimulatedCompany(books, Gate);
            CompanySetup.Fill(company, books);
            _companies.Add(company);
            return company;
        }
    }

    /// <summary>Makes all access tokens invalid, as a change at the identity provider does.</summary>
    public void RevokeTokens()
    {
        lock (Gate)
        {
            _tokens.RevokeAll();
        }
    }

    /// <summary>
    /// Makes the webhook calls that are due and returns the status codes; 0 stands for no answer. Changes are due 30 seconds after the
    /// first of a company, failures that may pass (no answer, 408, 429, 5xx) after 60 seconds, 60 seconds, 10, 100 and 1,000 minutes
    /// of the simulator's clock. Any other failure, and a sixth one, deletes the subscriptions of the address.
    /// </summary>
    /// <param name="handler">Where the calls go.</param>
    /// <param name="cancellationToken">Cancels between and within calls.</param>
    public async Task<IReadOnlyList<int>> DeliverWebhooksAsync(HttpMessageHandler handler, CancellationToken cancellationToken = default)
    {
        using var sender = new NotificationSender(handler, Time);
        var answers = new List<int>();
        while (TakeCall() is { } call)
        {
            var status = await sender.SendAsync(call, cancellationToken).ConfigureAwait(false);
            lock (Gate)
            {
                _notifications.Settle(call, status);
            }

            answers.Add(status);
        }

        return answers;
    }

    private protected override async ValueTask<SimulatedRequest> PrepareAsync(SimulatedRequest request)
    {
        if (request.Method is not ("POST" or "PATCH") || Options.HandshakeHandler is not { } handler || FindAddressToProve(request) is not { } address)
        {
            return request;
        }

        using var sender = new NotificationSender(handler, Time);
        return request with { IsAddressProven = await sender.ProveAsync(address).ConfigureAwait(false) };
    }

    private protected override SimulatedResponse Answer(SimulatedRequest request)
    {
        if (_tokens.Answer(request) is { } signIn)
        {
            return signIn;
        }

        _store.Begin();
        try
        {
            _admission.Admit(request, InFlight);
            var path = ResourcePath.Parse(request, Options.Environment);
            var response = path.Steps is [("$batch", null)] && request.Method == "POST"
                ? new BatchRequests(_store, AnswerPart, Options).Answer(request, path.Root)
                : Route(request, path);
            _store.Begin();
            return response;
        }
        catch (ApiFault fault)
        {
            var kept = _store.Kept;
            _store.RollBack();
            return Answers.Refusal(fault, Options) with { Operation = "refused:" + fault.Code, Committed = kept };
        }
    }

    private SimulatedResponse AnswerPart(SimulatedRequest part) => Route(part, ResourcePath.Parse(part, Options.Environment));

    private static void CheckRequest(SimulatedRequest request)
    {
        if (request.Query.Length > QueryLimit && request.QueryValue("$skiptoken") is null)
        {
            throw new ApiFault(414, "BadRequest", "The query string is too long.");
        }

        if (request.Method != "GET" && string.Equals(request.Header("Data-Access-Intent"), "ReadOnly", StringComparison.OrdinalIgnoreCase))
        {
            throw new ApiFault(400, "BadRequest_InvalidOperation", "A request with read-only data access intent cannot change data.");
        }
    }

    private NotificationCall? TakeCall()
    {
        lock (Gate)
        {
            return _notifications.Take();
        }
    }

    private Uri? FindAddressToProve(SimulatedRequest request)
    {
        lock (Gate)
        {
            try
            {
                var path = ResourcePath.Parse(request, Options.Environment);
                return SubscriptionResource.IsNamedBy(path) && _admission.Knows(request)
                    ? new SubscriptionResource(_subscriptions, request, path.Root).AddressToProve(path.Steps[0].Key)
                    : null;
            }
            catch (ApiFault)
            {
                return null;
            }
        }
    }

    private SimulatedResponse Route(SimulatedRequest request, ResourcePath path)
    {
        CheckRequest(request);
        if (path.Steps.Count == 0)
        {
            throw ApiFault.NotFound("the service root");
        }

        var (name, key) = path.Steps[0];
        if (SubscriptionResource.IsNamedBy(path))
        {
            return new SubscriptionResource(_subscriptions, request, path.Root).Answer(key);
        }

        if (SupportedResources.IsNamedBy(path))
        {
            return SupportedResources.Answer(request, FindCompany(key).Books, path.Root);
        }

        if (name == "companies")
        {
            return path.Steps.Count == 1
                ? AnswerCompanies(request, path, key)
                : Resource(request, path, FindCompany(key)).Answer([.. path.Steps.Skip(1)]);
        }

        return Resource(request, path, FindCompany(request.QueryValue("company"))).Answer(path.Steps);
    }

    private static CompanyResource Resource(SimulatedRequest request, ResourcePath path, SimulatedCompany company) => new(company.Books, request, path);

    private SimulatedCompany FindCompany(string? key) =>
        _companies.Find(company => key is not null && (Guid.TryParse(key, out var id) ? company.Id == id : company.Name == key))
        ?? throw new ApiFault(404, "Internal_CompanyNotFound", $"Cannot open company \"{key}\".");

    private SimulatedResponse AnswerCompanies(SimulatedRequest request, ResourcePath path, string? key)
    {
        if (request.Method != "GET")
        {
            throw ApiFault.MethodNotAllowed("Entity does not support insert, update or delete. The entity set 'companies' is read-only.");
        }

        var type = EntityTypes.All["companies"];
        var options = QueryOptions.Parse(type, request.QueryValues);
        var context = path.Root + "/$metadata#companies";
        if (key is not null)
        {
            return Answers.One(200, context, FindCompany(key).AsRow(), options, null) with { Operation = "companies.get" };
        }

        var list = RowList.Read(type, _companies.Select(company => company.AsRow()), options, Options.PageLimit);
        return Answers.Many(context, list, options, null, null) with { Operation = "companies.list" };
    }
}
