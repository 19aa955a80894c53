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
        Types = EntityTypes.OfSetup(options);
        _tables = Types.ToDictionary(pair => pair.Key, pair => new Table(pair.Value, store));
        Coupling = new ContactCoupling(this);
        foreach (var view in CompanyViews.Of(this))
        {
            _tables[view.Type.SetName] = view;
        }

        Dimensions = new DimensionSets(this);
        Sales = new SalesKinds(this);
        Actions = new BoundActions(this);
        _rules = CompanyRules.Of(this).ToDictionary(rules => rules.Type.Route);
    }

    public Guid Id { get; } = Guid.NewGuid();

    public string Name { get; }

    public string LocalCurrency { get; }

    public BusinessCentralSimulatorOptions Options { get; }

    public Store Store { get; }

    public IReadOnlyDictionary<string, EntityType> Types { get; }

    public ContactCoupling Coupling { get; }

    public DimensionSets Dimensions { get; }

    public SalesKinds Sales { get; }

    public BoundActions Actions { get; }

    // How many base units one unit of an item is, for units besides the base unit.
    public Dictionary<(Guid ItemId, string Unit), decimal> ItemUnits { get; } = [];

    public IEnumerable<Table> Tables => _tables.Values;

    // As the list of webhook resources names them.
    public IEnumerable<string> Subscribable => _tables.Values.Where(table => table.Type.CanSubscribe).Select(table => $"{table.Type.Api}/{table.Type.SetName}");

    public Table this[string set] => _tables[set];

    public Table? Find(string set) => _tables.GetValueOrDefault(set);

    public PageRules RulesOf(string set) => _rules[set];
}
