// Written for this project from general knowledge; words separated by white space.

/// Given names borne mostly by women.
export const FEMALE_NAMES = `Abigail Ada Adriana Agnes Aisha Alexandra Alice Alicia Alina Alison
Amanda Amber Amelia Amina Amy Ana Anastasia Andrea Angela Angelina Anita Ann Anna Anne Annette
Annie Antonia April Ashley Astrid Audrey Barbara Beatrice Becky Bella Beth Betsy Betty Beverly
Bianca Bonnie Brenda Bridget Brittany Camila Carla Carly Carmen Carol Caroline Carolyn Carrie
Catherine Cathy Cecilia Celia Charlotte Cheryl Chloe Christina Christine Cindy Claire Clara Claudia
Colleen Condoleezza Connie Constance Cristina Cynthia Daisy Dana Danielle Daphne Dawn Deborah Debbie
Debra Denise Diana Diane Dianne Dolores Donna Doris Dorothy Edith Eileen Elaine Eleanor Elena
Elisabeth Elise Eliza Elizabeth Ella Ellen Elsa Emily Emma Erica Erika Erin Esther Eva Eve Evelyn
Faith Fatima Fiona Florence Frances Francesca Gabriela Gail Georgina Gertrude Gina Gladys Gloria Grace
Greta Gwen Hanna Hannah Harriet Hazel Heather Heidi Helen Helena Helga Hilary Hillary Holly Huma Ida
Ingrid Irene Irina Iris Isabel Isabella Ivanka Jackie Jacqueline Jane Janet Janice Jasmine Jean
Jeanne Jennifer Jenny Jessica Jill Joan Joanna Joanne Josephine Joyce Juanita Judith Judy Julia Julie
Juliet Karen Karin Kate Katherine Kathleen Kathryn Kathy Katie Katrina Kayla Kellyanne Kim Kimberly
Kirsten Kristen Kristin Kristina Larisa Laura Lauren Leila Lena Leticia Lillian Lily Linda Lisa Liz
Loretta Lori Lorraine Louisa Louise Lucia Lucille Lucy Ludmila Lydia Lynn Madeleine Maggie Malala
Mandy Marcia Margaret Margarita Maria Marian Marianne Marie Marilyn Marina Marine Marjorie Marlene
Martha Mary Maureen Maya Megan Melania Melanie Melinda Melissa Mercedes Michelle Mildred Mina Miranda
Miriam Molly Monica Nadia Nancy Naomi Natalia Natalie Natasha Nicole Nicola Nikki Nina Nora Norma
Olga Olivia Oksana Pam Pamela Patricia Patty Paula Pauline Peggy Penelope Penny Petra Phyllis Priya
Priscilla Rachel Raquel Rebecca Regina Renee Rhonda Rita Roberta Rosa Rosalind Rose Rosemary Ruth
Sabrina Sally Samantha Sandra Sara Sarah Shannon Sharon Sheila Sherry Shirley Silvia Simone Sofia
Sonia Sonja Sophia Sophie Stacy Stella Stephanie Sue Susan Susanna Suzanne Svetlana Sylvia Tamara
Tammy Tanya Tara Tatiana Teresa Theresa Tiffany Tina Tracy Ursula Valentina Valerie Vanessa Vera
Veronica Victoria Viola Violet Virginia Vivian Wanda Wendy Wilma Yasmin Yolanda Yulia Yvonne Zahra Zoe`;

/// Given names borne mostly by men.
export const MALE_NAMES = `Aaron Abdul Abdullah Abraham Adam Adolf Adrian Ahmad Ahmed Akira Alan Albert
Alberto Alec Aleksandr Alejandro Alexander Alexei Alfred Ali Allan Allen Alvin Amir Anatoly Anders
Andre Andreas Andrei Andrew Andy Angelo Anthony Anton Antonio Antony Arnold Arthur Arturo Ashraf
Atef Barack Barry Bashar Ben Benjamin Benny Bernard Bernie Bill Billy Bob Bobby Boris Brad Bradley
Brandon Brent Brett Brian Bruce Bruno Bryan Calvin Carl Carlos Cesar Chad Charles Charlie Chris
Christian Christoph Christopher Chuck Clarence Claude Clifford Clint Clinton Colin Corey Craig Curtis
Cyril Dale Damian Dan Daniel Danny Darrell Darren Dave David Dean Denis Dennis Derek Diego Dimitri
Dirk Dmitri Dmitry Dominic Don Donald Doug Douglas Duncan Dustin Dwight Earl Ed Eddie Edgar Eduardo
Edward Edwin Elias Elliott Emil Emmanuel Emmett Enrique Eric Erik Ernest Ernesto Eugene Evan Felipe
Felix Fernando Fidel Floyd Francisco Frank Franklin Fred Frederick Fritz Gareth Garry Gary Gavin Gene
Geoffrey George Georgi Gerald Gerard Gerhard Gilbert Giovanni Giuseppe Glenn Gordon Graham Greg Gregory
Guillermo Gunther Gustavo Guy Hamid Hans Harold Harry Harvey Hassan Hector Heinrich Helmut Henri Henry
Herbert Herman Hiroshi Horst Howard Hugh Hugo Hussein Ian Ibrahim Igor Imran Isaac Ismail Ivan Jack
Jacob Jacques Jaime Jake James Jamie Jan Jared Jason Javier Jay Jeb Jeff Jeffrey Jeremy Jerome Jerry
Jim Jimmy Joachim Joe Joel Johan Johann John Johnny Jon Jonathan Jorge Jose José Joseph Josef Josh
Joshua Juan Julian Julio Julius Jun Jurgen Justin Karl Keith Ken Kenneth Kenji Kent Kevin Khalid Kirk
Klaus Kofi Konstantin Kurt Kyle Larry Lars Laurence Lawrence Lee Len Leo Leon Leonard Leonid Leroy
Lester Lewis Lindsey Lloyd Louis Luca Lucas Luigi Luis Luke Mahmoud Malcolm Manuel Marc Marcel Marco
Marcus Mario Mark Martin Marvin Matt Matthew Matthias Maurice Max Maxim Mehdi Mel Melvin Michael Michel
Miguel Mike Mikhail Milan Milton Mitch Mitt Mohamed Mohammad Mohammed Morgan Muhammad Murray Mustafa Nathan
Ned Neil Nelson Newt Nicholas Nick Nicolas Nigel Nikita Nikolai Norman Oleg Oliver Omar Orlando Oscar
Osama Otto Owen Pablo Patrick Paul Paulo Pavel Pedro Percy Pete Peter Petro Phil Philip Philippe Phillip
Pierre Rafael Rahul Rajiv Ralph Ramon Rand Randall Randy Raul Ray Raymond Recep Reginald Reince Rene Rex
Ricardo Richard Rick Ricky Rob Robert Roberto Rod Roderick Rodney Rodrigo Roger Roland Rolf Roman Ron
Ronald Ross Roy Rudolf Rudy Rupert Russell Ryan Saddam Salman Salvador Sam Samuel Santiago Scott Sean Sebastian
Sergei Sergey Sergio Seth Shawn Shinzo Sidney Silvio Simon Stanley Stefan Stephen Steve Steven Stuart Sven
Tariq Ted Terry Theodore Thomas Tim Timothy Toby Todd Tom Tommy Tony Travis Trevor Tyler Vaclav
Vernon Viktor Vincent Vitali Vladimir Volodymyr Walter Warren Wayne Werner Wilfred Will William Willie
Winston Wolfgang Xavier Yasser Yevgeny Yitzhak Youssef Yuri Yusuf Zachary`;

/// Given names that say nothing about gender.
export const NEUTRAL_NAMES = `Alex Ariel Avery Bailey Blake Cameron Casey Charlie Dakota Dominique Drew
Elliot Finley Francis Frankie Gabriel Hayden Jamie Jesse Jo Jordan Jody Kelly Kerry Leslie Lindsay
Logan Michele Nikola Pat Peyton Quinn Reese Riley Robin Rowan Sasha Shane Skyler Stacey Sydney Taylor
Terri Toni Val Wei Xi Yan Min Jin Li Ming Hui Kai Lou Mel Angel Marion Tracey`;

/// Family names common in the news or in English-speaking countries.
export const FAMILY_NAMES = `Abbott Adams Ahmed Alexander Allen Anderson Andrews Armstrong Arnold Bailey
Baker Barnes Barrett Bell Bennett Biden Black Blair Boyd Bradley Brooks Brown Bryant Burke Burns Bush
Butler Campbell Carlson Carpenter Carroll Carson Carter Castro Chang Chavez Chen Christie Churchill
Clark Clinton Cohen Cole Coleman Collins Comey Conway Cook Cooper Cox Crawford Cruz Cunningham Daniels
Davies Davis Diaz Dixon Dole Douglas Duncan Dunn Edwards Elliott Ellis Evans Ferguson Fernandez Fischer
Fisher Flores Ford Foster Fox Fraser Freeman Friedman Garcia Gibson Giuliani Goldberg Gomez Gonzalez
Gordon Gore Graham Grant Gray Greene Griffin Gutierrez Hall Hamilton Hansen Harper Harris Harrison Hart
Harvey Hayes Henderson Hernandez Hill Hoffman Holmes Howard Hudson Hughes Hunt Hunter Hussein Ivanov
Jackson James Jenkins Jensen Johnson Johnston Jones Kaine Kaplan Kelly Kennedy Khan Kim King Klein Knight
Kumar Lambert Lee Levin Levy Lewis Lincoln Lopez Lynch MacDonald Marshall Martin Martinez Mason Matthews
McCain McCarthy McConnell McDonald Merkel Meyer Miller Mills Mitchell Mohammed Moore Morales Morgan
Morris Morrison Mueller Müller Murphy Murray Myers Nelson Netanyahu Newman Nguyen Nixon Obama O'Brien
O'Connor O'Neill Ortiz Owens Palmer Park Parker Patel Patterson Paul Payne Pelosi Pence Perez Perkins
Perry Peters Petersen Peterson Phillips Pierce Podesta Porter Powell Price Putin Ramirez Ramos Reagan
Reed Reid Reyes Reynolds Rice Richards Richardson Rivera Roberts Robertson Robinson Rodriguez Rogers
Romney Rose Rosenberg Ross Rubin Rubio Rumsfeld Russell Ryan Sanchez Sanders Schmidt Schneider Schultz
Schwartz Scott Shah Shaw Silva Simmons Simpson Singh Smith Snyder Spencer Stein Stevens Stewart Stone
Suarez Sullivan Taylor Thomas Thompson Torres Trudeau Trump Tucker Turner Wagner Walker Wallace Walsh Wang
Ward Warren Washington Watson Weaver Webb Weber Weiss Wells West Wheeler White Williams Williamson
Wilson Wolf Wong Wood Woods Wright Wu Yang Young Zhang Zhou Zimmerman`;

/// Particles inside names of persons, written small: "Bill de Blasio", "Ursula von der Leyen".
export const NAME_PARTICLES = `de del della di da dos du van von der den ter la le el al bin ibn ben bint
abu zu zur y e st`;
