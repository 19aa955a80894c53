using MlConnector.Testing.BusinessCentral.Rules;

namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>All tables of one company and the rules of their pages.</summary>
internal sealed class CompanyBooks
{
    private readonly Dictionary<string, Table> _tables;
    private readonly Dictionary<string, PageRules> _rules;

    public CompanyBooks(string name, string localCurrency, BusinessCentralSimulatorOptions options, Store store)
    {
        Name = name;
        LocalCurrency = localCurrency;
        Options = options;
        Store = store;
        _tables = EntityTypes.OfCompany.ToDictionary(type => type.SetName, type => new Table(type, store));
        Coupling = new ContactCoupling(this);
        Sales = new SalesKinds(this);
        Actions = new BoundActions(this);
        PageRules[] special =
        [
            new CustomerRules(this), new ContactRules(this), new ItemRules(this),
            .. Sales.All.SelectMany(documents => new PageRules[] { documents.Header, documents.Lines }),
        ];
        _rules = _tables.Keys.ToDictionary(set => set, set => Array.Find(special, rules => rules.Type.SetName == set) ?? new CodeTableRules(this, set));
    }

    public Guid Id { get; } = Guid.NewGuid();

    public string Name { get; }

    public string LocalCurrency { get; }

    public BusinessCentralSimulatorOptions Options { get; }

    public Store Store { get; }

    public ContactCoupling Coupling { get; }

    public SalesKinds Sales { get; }

    public BoundActions Actions { get; }

    // As the list of webhook resources names them.
    public IEnumerable<string> Subscribable => _tables.Values.Where(table => table.Type.CanSubscribe).Select(table => "v2.0/" + table.Type.SetName);

    public Table this[string set] => _tables[set];

    public Table? Find(string set) => _tables.GetValueOrDefault(set);

    public PageRules RulesOf(string set) => _rules[set];
}
