namespace CompBot.Core.Pay.Reading;

/// <summary>Parts of pay, and what stands beside them, in the languages people use. "|" parts the phrases; usual typos are listed.</summary>
internal static class PayWords
{
    public static readonly Sequence<KeyValuePair<Cue, string>> All =
    [
        new(Cue.Aside, """
            401k match | 401k | 401k matching | 401 k | 401k contribution | 401 | pension | pension match | pension contribution | employer pension | match | matching | retirement | super contribution
            espp | espp discount | discount | pto | vacation | vacation days | holiday | holidays | urlaub | urlaubstage | leave | sick days | congés | jours de congés | rtt | feriepenge
            health insurance | insurance | medical | dental | vision | hsa | fsa | wellness | gym | commuter | phone | internet | home office | wfh stipend | stipend | learning budget | education budget | training budget
            perks | benefits | meal | meals | meal vouchers | tickets restaurant | ticket restaurant | food | gratuity | pf | epf | provident fund | nps | vr | va | vale refeição | vale alimentação
            rent | miete | mortgage | loan | loans | debt | tax | taxes | taxed | tuition | savings | house | apartment | room | floor | suite | street | zip | floor plan | monthly rent | expenses | cost of living
            clawback | claw back | repay | pay back | non compete | pip | notice period | notice
            revenue | arr | valuation | company valued at | we raised | raised a | raise a | series a | series b | series c | series d | series e | series f | funding | runway of | headcount | employees | people | users | market cap | post money | pre money
            commission per | quota | otd | phone number | ssn | passport | aadhaar | employee id | id | req | req id | requisition | job id | reference number | order | invoice | ticket | version | pin | otp
            severance | redundancy | unemployment | bonus points | credit score | points | karma | leetcode | lc | gpa | visa | h1b | i140 | perm | age | born in | born | height | weight | degree
            stock hit | stock price | stock is at | stock is trading | stock trades | stock trading | stock closed | stock dropped | stock went | shares trade | shares are at | share is at | stock fell | stock jumped | stock up | stock down
            stock split | stock tip | stock market | budget | budgeted | price | costs | cost | spend | spent | paid for | sold | buy | bought | bitcoin | btc | eth | car | tesla model | laptop
            super | superannuation | holiday allowance | vakantiegeld | holiday pay | healthcare | life insurance | pensum | arbeitspensum | workload | fte | pensionskasse | bvg | betriebliche altersvorsorge | bav | firmenwagen | firm car | company car | car allowance | housing allowance | transport allowance | hra | lta | childcare | daycare | premium | deductible | referral bonus | referral | spot bonus from
            homeoffice | in office | equity raise | inflation | interest rate | dilution | tax rate | tax bracket | exchange rate | bet | lottery | salary cap | fundraising | fund | aum | tc or gtfo | tcogtfo
            """),
        new(Cue.Refresher, """
            refresher | refreshers | refresh | refreshes | refresh grant | refresher grant | annual refresher | annual refreshers | annual refresh | stock refresher | stock refreshers | rsu refresher | rsu refreshers | equity refresher | equity refreshers | evergreen grant | yearly refresher | yearly refreshers | refresher rsus | refresher stock
            """),
        new(Cue.Strike, "strike | strike price | exercise price | at a strike | strike of"),
        new(Cue.SharePrice, """
            last pref | last preferred | preferred price | pref price | preferred | fmv | 409a | share price | price per share | per share | last round price | current price per share | pps | ppsh | a share
            """),
        new(Cue.SignOn, """
            sign on | signon | sign on bonus | signon bonus | signing bonus | signing | sign bonus | sign in bonus | signing on bonus | sign | to sign | for signing | so | s/o | sob | jb | joining bonus | joining | join bonus | joining amount | welcome bonus | one time bonus | one time payment | one time | one off | starting bonus | start bonus | cash sign on | cash signing | signup bonus | sign up bonus | upfront bonus | upfront cash | upfront
            retention bonus | antrittsprämie | antrittsbonus | startbonus | willkommensbonus | einmalzahlung | prime de bienvenue | prime d'embauche | prime d'arrivée | prime de signature | bono de bienvenida | bono de entrada | bono de firma | bono de contratación | hiring bonus | hire bonus | new hire bonus | bônus de entrada | bônus de contratação | luva | luvas | bonus d'ingresso | tekenbonus | premia na start | bonus powitalny
            サインオン | サインオンボーナス | 入社一時金 | 签字费 | 签约奖 | 签约金 | 安家费 | 사이닝 | 사이닝보너스 | 사이닝 보너스 | 계약금 | signing bonus of | signin bonus | sign on cash | signing bonuses | sign ons | sign-on/relo
            """),
        new(Cue.Relocation, """
            relo | relocation | relocation bonus | relocation package | relocation assistance | relocation allowance | relocating | moving | moving bonus | moving allowance | moving stipend | moving expenses | relo bonus | relo package | relo stipend | relocation stipend | umzugspauschale | umzug | umzugskosten | déménagement | mudanza | reubicación
            """),
        new(Cue.ProfitShare, """
            profit sharing | profit share | profitsharing | profti sharing | profit sharing bonus | profit shares | ps | plr | participação nos lucros | intéressement | participation | gewinnbeteiligung | ptu | utilidades | reparto de utilidades
            """),
        new(Cue.PpuStock, "ppu | ppus | profit participation units | profit participation unit | profit units | profits interest | profits interests | profit interest units"),
        new(Cue.PhantomStock, "phantom | phantom stock | phantom shares | phantom equity | vsop | vsops | virtual shares | virtual options | virtual stock options | virtuelle anteile | virtuelle aktien"),
        new(Cue.RsuStock, """
            rsu | rsus | rsu grant | rsu grants | rsu's | rsu value | rsu stock | rsu equity | restricted stock | restricted stock units | restricted stock unit | restricted shares | gsu | gsus | google stock units | psu | psus | stock units | equity rsu | equity rsus | stock rsu | stock rsus | rsu vesting | rsuss | initial rsu | initial rsu grant | new hire rsu | new hire rsus | rsa | rsas | onboarding rsu | joining rsu | joining rsus
            """),
        new(Cue.OptionStock, """
            options | stock options | stock option | share options | option | iso | isos | nso | nsos | esop | esops | esop's | warrants | bspce | bspces | bsa | emi options | emi | aktienoptionen | opciones | opciones sobre acciones | opções | stock options grant | option grant | sto | 期权 | 스톡옵션 | ストックオプション | options grant | in options | esops worth | employee stock options
            """),
        new(Cue.PreIpoStock, "pre ipo stock | pre ipo equity | pre ipo shares | pre ipo rsu | pre ipo rsus | preipo stock | private stock | private equity stock | double trigger rsu | double trigger rsus | illiquid stock | illiquid equity | paper money | private shares | private rsus | double trigger | double trigger equity | private company stock | paper equity | preipo equity | preipo rsus"),
        new(Cue.PreIpoNote, "pre ipo | preipo | illiquid | not liquid | not public | still private | private company | privately held | no liquidity | monopoly money"),
        new(Cue.Stock, """
            equity | equty | eqity | equtiy | eq | equities | stock | stocks | stonks | stonk | stock grant | stock grants | equity grant | equity grants | stock award | stock awards | share grant | shares worth | initial grant | initial equity | new hire grant | new hire equity | new hire stock | grant | grants | stock bonus | stock value | stock package | equity package | equity value | stock comp | equity comp | stocks worth | in stock | in stocks | in equity | in shares | long term incentive | lti | ltip | ltis | sar | sars | stock appreciation rights | stk | shares grant | total grant | joining stock | joining stocks | joining grant | onboarding grant | onboarding stock | sto grant | total stock | total equity
            aktien | aktienpaket | anteile | unternehmensanteile | beteiligung | firmenanteile | actions | actions gratuites | aga | acciones | ações | azioni | aandelen | akcje | aktier | aksjer | 株式 | 株 | 股票 | 주식 | акции | акций | أسهم | מניות | hisse
            """),
        new(Cue.Total, """
            tc | total comp | total compensation | total cash | total ctc | ctc | total package | package | package of | total pay | total | totals | total comp per year | comp | compensation | all in | all in comp | annual comp | annual compensation | overall | overall ctc | overall comp | overall compensation | total annual compensation | total annual comp | year 1 tc | first year tc | yr1 tc | y1 tc | ote | otl | total rewards | total reward | total target compensation | target total comp | total remuneration | remuneration | tct | cost to company | y1 total | year 1 total | first year total | yearly tc | annual tc | annualized tc | total annual | in total | inc super | including super | incl super | inclusive of super | including superannuation | inclusive of superannuation
            gesamtpaket | gesamtvergütung | zielgehalt | jahreszielgehalt | zieleinkommen | gesamt | package total | rémunération totale | rem totale | paquete | paquete total | compensación total | remuneração total | pacote | pacchetto | łącznie | 年薪 | 年收入 | 总包 | 總包 | 包裹 | 年包 | 理論年収 | 総額 | 총보상 | 총액 | tc is | tc of | new tc | offer tc | total comp of
            """),
        new(Cue.Base, """
            base | base salary | base pay | base comp | base compensation | base cash | basic | basic salary | basic pay | base component | bass | baes | bas | bse | basepay | basesalary | base is | annual base | annual base salary | fixed base | base fixed | cash base | base annual | base salaray
            salary | sal | salry | salery | annual salary | yearly salary | gross salary | fixed | fixed pay | fixed salary | fixed component | fixed comp | fixed ctc | fix | fixe | fixed cash | fixed part | pay | annual pay | cash salary | cash comp | guaranteed salary | starting salary | wage | base rate | rate | salary base
            grundgehalt | fixgehalt | festgehalt | jahresgehalt | bruttojahresgehalt | jahresbrutto | bruttogehalt | gehalt | fixum | lohn | grundlohn | jahreslohn | bruttolohn | fixlohn | brutto | bruttó | jahresfixum | grundvergütung
            salaire | salaire fixe | salaire de base | salaire brut | fixe brut | brut | brut annuel | rémunération fixe | rémunération | partie fixe | salaire annuel
            salario | salario base | salario bruto | sueldo | sueldo base | sueldo bruto | bruto | brutos | fijo | fijos | sueldo fijo | salario fijo | bruto anual | brutos anuales | sba
            salário | salário base | salário bruto | fixo | ral | stipendio | stipendio base | lordo | lorda | lordi | retribuzione | brutoloon | bruto salaris | basissalaris | salaris | jaarsalaris | loon
            podstawa | pensja | wynagrodzenie | zasadnicze | plat | plat hrubý | hrubá mzda | hrubého | hrubě | fizetés | lön | grundlön | fast lön | årslön | lønn | fast lønn | årslønn | grunnlønn | fastlønn | løn | grundløn | fast løn | palkka | maaş | brüt maaş | brüt | gaji | gaji pokok | lương | lương cơ bản
            基本給 | 年収 | 年俸 | ベース | 基本年俸 | 固定給 | 年棒 | 底薪 | 基本工资 | 연봉 | 기본급 | 기본연봉 | 계약연봉 | оклад | зарплата | зп | фикс | راتب | الراتب | راتب أساسي | שכר | משכורת | בסיס | ברוטו
            """),
        new(Cue.MonthlyBase, "monatsgehalt | monatsbrutto | monatslohn | bruttomonatsgehalt | maandsalaris | månadslön | månedslønn | månedsløn | kuukausipalkka | 月給 | 月薪 | 月base | 월급 | mensuel brut | monthly base | monthly salary | monthly gross | monthly base salary | gross monthly | monthly pay"),
        new(Cue.HourlyBase, "hourly rate | hourly pay | hourly wage | stundensatz | stundenlohn | rate per hour"),
        new(Cue.DailyBase, "day rate | daily rate | tagessatz | tjm | rate per day"),
        new(Cue.Bonus, """
            expected bonus | estimated bonus | expected variable | make whole | bonus | bonuses | bnous | bouns | bonsu | annual bonus | yearly bonus | target bonus | bonus target | performance bonus | perf bonus | cash bonus | perf | target | annual target bonus | annual performance bonus | annual cash bonus | variable | variable pay | variable component | variable comp | variable bonus | var | variable part | performance pay | incentive | incentives | annual incentive | short term incentive | sti | stip | aip | aip bonus | eoy bonus | year end bonus | end of year bonus | yeb | discretionary bonus | bonus discretionary | guaranteed bonus | bonus guaranteed | quarterly bonus | company bonus | corp bonus | corporate bonus | performance linked | pli | plb | plvp | commission | commissions | bonus pct | bonus percent | bonus percentage | bonus payout | bns | target annual bonus | ip | performance variable | annual variable | rewards bonus | bonus at target | on target bonus | bonus eligibility | yearly variable | mip | cash incentive
            variabel | variabler anteil | variabler bonus | variable vergütung | zielbonus | jahresbonus | prämie | leistungsprämie | tantieme | erfolgsbonus | prime | primes | bonus annuel | prime annuelle | variables | part variable | variable annuel | bono | bono anual | bono por desempeño | aguinaldo | bônus | bônus anual | variável | premio | premi | mbo | premio di risultato | premia | premie | premia roczna | bonus roczny | bónusz | 賞与 | ボーナス | インセンティブ | 奖金 | 年终奖 | 年终 | 绩效 | 성과급 | 보너스 | 인센티브 | ps/pi | бонус | премия | премии | годовой бонус | مكافأة | בונוס | bonusu | prim
            """),
        new(Cue.Units, "shares | units | share units | shs | stock shares | common shares | share"),
        new(Cue.Vesting, "vest | vests | vesting | vested | vesting schedule | vest schedule | cliff | with a cliff | no cliff | monthly vesting | quarterly vesting | vests monthly | vests quarterly | vest quarterly | vest monthly | vesting monthly | vesting quarterly | vested monthly | vested quarterly"),
        new(Cue.BackLoaded, "back loaded | backloaded | back weighted | amazon vesting | front loaded | frontloaded | amazon style vesting"),
        new(Cue.Even, "even vest | vests evenly | evenly | equal vesting | even vesting | linear vest | linear vesting | straight line"),
    ];
}
